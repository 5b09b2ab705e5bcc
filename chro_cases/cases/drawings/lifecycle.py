"""Draws the life of a complaint, one drawing per pack, from the page that declares it."""

from chro_cases.rules import Pack

from ..models import Case


def drawing(pack: Pack) -> str:
    """The life of a complaint under one pack, as a Mermaid state diagram."""
    lines = [f'    state "{pack.stage_names.get(stage, stage)}" as {stage}' for stage in pack.stages]
    lines += [f"    {move.source} --> {move.target}: {move.label}" for move in Case.moves(pack.stages)]
    return "\n".join(["stateDiagram-v2", "    [*] --> inquiry", *lines, "    closed --> [*]"]) + "\n"
