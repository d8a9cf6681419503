"""Which examples Hypothesis draws: the same in every run, or new ones on purpose (`make fuzz`)."""

from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

STEADY, FUZZ = "steady", "fuzz"

# How fast the machine is decides about nothing.
TIMELESS = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
DEFAULT = settings.get_profile("default")
settings.register_profile(STEADY, DEFAULT, derandomize=True, max_examples=150, **TIMELESS)
settings.register_profile(
    FUZZ, DEFAULT, derandomize=False, max_examples=3000, print_blob=True, **TIMELESS
)


def draw_the_same() -> None:
    """Draw the same examples from now on, whichever tests ran before, and after a change of facts.

    Hypothesis also draws the numbers and words that it reads in whatever modules of the project
    are loaded by then, and has no setting for it.
    """
    settings.load_profile(STEADY)
    providers.is_local_module_file = lambda _path: False
