"""The shapes of next steps: how things stand with a family, and what it can do then."""

from dataclasses import dataclass

from macros.model import checks
from macros.model.checks import about
from macros.model.record import Dated

# When something is to be done, in order.
STEP_TIMES = ("tonight", "this week", "then")
# Of which decisions: those whose appeal needs a certificate, those whose appeal does not, those
# that can be appealed, those that cannot, and where the family is not sure which it is.
STEP_KINDS = ("certificate", "no certificate", "appeal", "no appeal", "unsure")
# The pages that each decision with an appeal has a place of its own on.
OWN_PAGES = ("list", "sheet")


@dataclass(frozen=True)
class Situation(Dated):
    """How things stand with a family whose decision is of one of STEP_KINDS, told in `words`.

    `words` may be empty where there is nothing to say before the first step.
    """

    id: str
    kind: str = about(check=checks.one_of(*STEP_KINDS))
    words: str = about(filled=True, may_be_empty=True)
    sources: tuple[str, ...] = about(names="sources", default=())


@dataclass(frozen=True)
class Step(Dated):
    """Something to do, at one of STEP_TIMES, in `situations`; perhaps of some `decisions` only.

    `words` are whole sentences. Then come the decision's `form`, `letters` to send, `own`, which is
    one of OWN_PAGES, and another `page` with its `page_name`. `contact` is whom it turns to.
    """

    id: str
    time: str = about(check=checks.one_of(*STEP_TIMES))
    words: str = about(filled=True)
    situations: tuple[str, ...] = about(names="situations")
    decisions: tuple[str, ...] = about(names="decisions", default=())
    form: bool = False
    letters: tuple[str, ...] = about(names="letters", default=())
    contact: str = about(names="contacts", default="")
    own: str = about(check=checks.one_of("", *OWN_PAGES), default="")
    page: str = about(check=checks.page, default="")
    page_name: str = ""
    sources: tuple[str, ...] = about(names="sources", default=())

    def own_remedies(self):
        if bool(self.page) != bool(self.page_name):
            return [("page_name", "says where 'page' leads. Fill in both, or neither.")]
        return []
