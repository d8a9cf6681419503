"""Who and where: the local service and its council. Another service changes this file only.

A detail that is not known stays an empty string: pages then leave it out. Never guess one.
The ids of sources and contacts stay as they are: pages and other facts name them.
"""

from functools import partial

from macros.model.records import Contact, LaunchCheck, LocalService, Source

CHECKED = "2026-11-24"

LOCAL = LocalService(
    id="redbridge",
    place="Redbridge",
    council="Redbridge Council",
    strapline="Help for families in Redbridge",
    name="RIASS",
    full_name="Redbridge Information, Advice and Support Service",
    address="https://redbridgeiass.org.uk/",
    # The page about the service is help/riass.html.
    page="riass",
    # The councils next to this one, as people type them: the search then says what is not covered.
    neighbours="barking, dagenham, havering, newham, waltham forest, epping, essex, hackney, "
    "tower hamlets",
    # The mediation provider that the service's undated pages have named.
    mediation_provider="Community Accord",
    # What the service has for appeals, by the page of the source 'service-mediation'.
    papers=("Tribunal Support Policy", "Tribunal Resource Pack"),
    # Where a reader can report a mistake. Not known yet, so the pages name the service instead.
    corrections_address="",
)

# For the texts below, and for pages.
PLACE = LOCAL.place
COUNCIL = LOCAL.council
STRAPLINE = LOCAL.strapline
SERVICE = LOCAL.name
SERVICE_FULL_NAME = LOCAL.full_name
SERVICE_ADDRESS = LOCAL.address
MEDIATION_PROVIDER = LOCAL.mediation_provider
CORRECTIONS_ADDRESS = LOCAL.corrections_address

source = partial(Source, checked=CHECKED, manner="guidance")
contact = partial(Contact, checked=CHECKED)

SOURCES = (
    source(
        id="service-disagree",
        instrument=SERVICE,
        provision="page on disagreeing with an SEN decision",
        short=SERVICE,
        address="https://redbridgeiass.org.uk/parents-carers/schools/disagree-sen-decision/",
        says="What the service tells families. This site follows it.",
    ),
    source(
        id="service-mediation",
        instrument=SERVICE,
        provision="page on appeals and mediation, undated",
        short=SERVICE,
        address="https://redbridgeiass.org.uk/parents-carers/appeals-and-mediation/",
        says=f"Who has given mediation in {PLACE}.",
    ),
    source(
        id="service-ceasing",
        instrument=SERVICE,
        provision="page on plans that the council ends",
        short=SERVICE,
        address="https://redbridgeiass.org.uk/cease/maintain/appeals",
        says="When and how a council may end a plan.",
    ),
)

CONTACTS = (
    contact(
        id="service",
        name=f"{SERVICE} ({SERVICE_FULL_NAME})",
        what="Gives information, advice and support about SEN, and does not take sides.",
        address=SERVICE_ADDRESS,
        # Not found in any page that could be read. Leave empty until a person has checked.
        phone="",
        email="",
        post="",
        hours="",
    ),
    contact(
        id="local-offer",
        name=f"{PLACE} Local Offer (FiND)",
        what="Lists local help. It also says how to settle disagreements, complain and appeal.",
        address="https://find.redbridge.gov.uk/",
    ),
    contact(
        id="council-complaints",
        name=f"{COUNCIL}: complaints about children’s services",
        what="How to complain to the council.",
        address="https://redbridge.gov.uk/tell-us/tell-us-whats-wrong/"
        "tell-us-what-we-did-wrong/childrens-services-complaints",
        page_name=f"{COUNCIL}’s complaints page",
    ),
)

LAUNCH_CHECKS = (
    LaunchCheck("service", f"{SERVICE}: its phone, email, address and hours, still empty here."),
    LaunchCheck(
        "mediation-provider",
        f"Who gives mediation in {PLACE} now. Named here: {MEDIATION_PROVIDER or 'nobody'}.",
    ),
    LaunchCheck("council-complaints", f"{COUNCIL}’s complaints page."),
    LaunchCheck("address", "The site’s own web address (SITE_URL), still a placeholder."),
)

# Names for the spelling check. cspell:words Redbridge RIASS riass
