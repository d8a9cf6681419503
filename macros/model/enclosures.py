"""The shapes of what must come with an appeal: a state of the certificate, and a paper or deed."""

from dataclasses import dataclass

from macros.model import checks
from macros.model.checks import about
from macros.model.record import Dated


@dataclass(frozen=True)
class CertificateState(Dated):
    """How it is with the mediation certificate, and what to do then.

    `needed` says whether it is a state of appeals that need one. `answer` is what the family says;
    empty where nobody has to be asked. `when` stands before what is for this state alone. Where
    the certificate `waits`, the words say how long it gives from its date; where the adviser is
    `to_contact`, by when. `page` leads on, and `page_name` says whereto.
    """

    id: str
    answer: str = about(may_be_empty=True)
    title: str
    when: str
    needed: bool
    deeds: tuple[str, ...] = about(filled=True)
    page: str = about(check=checks.page)
    page_name: str
    sources: tuple[str, ...] = about(names="sources")
    waits: bool = False
    to_contact: bool = False


@dataclass(frozen=True)
class Enclosure(Dated):
    """Something to tick before an appeal is sent: `what` in a few words, without a full stop.

    It is for all appeals, or those against `decisions`; for all states of the certificate, or for
    `states`; and perhaps only where `only_if` is so. `among_all` stands before it in a list for
    all decisions. Where `form` is true, the name of the decision's form stands behind `what`. One
    that is `enclosed` is a paper, and is listed on the cover sheet; any other is a deed.
    """

    id: str
    what: str
    sources: tuple[str, ...] = about(names="sources")
    hint: str = about(filled=True, default="")
    decisions: tuple[str, ...] = about(names="decisions", default=())
    states: tuple[str, ...] = about(names="certificate_states", default=())
    only_if: str = ""
    among_all: str = ""
    form: bool = False
    enclosed: bool = True
