"""Laws as legislation.gov.uk gives them in XML, invented: two, with three provisions."""

from macros.upkeep.visit import Limits

# The tests' server is inside a network, has no certificate, and answers at once or never.
LIMITS = Limits(total=5, silence=2, waits=(), schemes=("http",), own_hosts=("localhost",))
ACT = "ukpga/2014/6"
RULES = "uksi/2008/2699"
APPEAL, REVIEW, RULE = f"{ACT}/section/51", f"{ACT}/section/44", f"{RULES}/article/20"
HOLDERS = {
    APPEAL: ("source 'cfa-51-1'", "source 'cfa-51-2-a'"),
    REVIEW: ("source 'cfa-44'",),
    RULE: ("source 'rules-20'",),
}
NAMESPACES = (
    'xmlns="http://www.legislation.gov.uk/namespaces/legislation" '
    'xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata"'
)


def xml(law, body, effects="", notes=""):
    """A law or provision as legislation.gov.uk gives it."""
    return (
        f'<Legislation {NAMESPACES} IdURI="http://www.legislation.gov.uk/id/{law}"><ukm:Metadata>'
        f"<ukm:PrimaryMetadata><ukm:UnappliedEffects>{effects}</ukm:UnappliedEffects>"
        f"</ukm:PrimaryMetadata></ukm:Metadata>{body}<Commentaries>{notes}</Commentaries>"
        "</Legislation>"
    )


def effect(place, *, more="", until="", day="2027-09-01", to="the time limit"):
    """A change that waits: of a provision such as "section/51/2", or of the law where empty."""
    at = f"http://www.legislation.gov.uk/id/{ACT}"
    section = f'<ukm:Section URI="{at}/{place}" {more}>s. x</ukm:Section>' if place else ""
    if until:
        section = f'<ukm:SectionRange URI="{at}/{place}" UpTo="{at}/{until}"/>'
    return (
        f'<ukm:UnappliedEffect Type="words substituted" AffectedProvisions="{to}" '
        f'AffectingURI="http://www.legislation.gov.uk/id/ukpga/2027/3" AffectingProvisions="s. 9" '
        f'EffectId="key-1" Modified="2026-01-01"><ukm:AffectingTitle>Schools Act 2027'
        f"</ukm:AffectingTitle><ukm:AffectedProvisions>{section}</ukm:AffectedProvisions>"
        f'<ukm:InForceDates><ukm:InForce Date="{day}"/></ukm:InForceDates></ukm:UnappliedEffect>'
    )


def words(text, status=""):
    return (
        f'<Primary><Body><P1group Status="{status}"><Text>{text}</Text></P1group></Body></Primary>'
    )


CONTENTS = "<Contents><ContentsTitle>Contents</ContentsTitle></Contents>"
PUBLISHED = {
    f"/{ACT}/contents/data.xml": xml(ACT, CONTENTS, effect("section/51/3", to="s. 51(3)")),
    f"/{RULES}/contents/data.xml": xml(RULES, CONTENTS),
    f"/{APPEAL}/data.xml": xml(ACT, words("A child’s parent may appeal.")),
    f"/{REVIEW}/data.xml": xml(ACT, words("The authority must review a plan.")),
    f"/{RULE}/data.xml": xml(RULES, words("Within 2 months of written notice.")),
}
