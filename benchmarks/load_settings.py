"""What the web runs with while it is under load: the settings of measurements, with the bare page."""

from chro_cases.settings.test import *  # noqa: F403

ROOT_URLCONF = "benchmarks.bare"
