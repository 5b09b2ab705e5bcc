"""The sets of stages that steps and acts name. The stages themselves are the law's (rules/stages.py)."""

from chro_cases.rules.stages import Stage, stages_between

__all__ = ["BEFORE_FILING", "BEFORE_SIGNATURE", "CHOICES", "FILED_ON", "ON_FILE", "OPEN", "Stage", "stages_between"]

CHOICES = [(stage.value, stage.label) for stage in Stage]
OPEN = stages_between(Stage.INQUIRY, Stage.MONITORING)
BEFORE_SIGNATURE = stages_between(Stage.INQUIRY, Stage.DRAFTING)
BEFORE_FILING = stages_between(Stage.INQUIRY, Stage.SIGNATURE)
FILED_ON = stages_between(Stage.FILED, Stage.MONITORING)
ON_FILE = stages_between(Stage.ANSWER, Stage.HEARING)
