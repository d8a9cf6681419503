"""The open data: what each file holds, under which licence, and each version of its schema.

A schema is made from the types of the records. Where one changes, the build refuses it until its
next version has a row here: never overwrite one, as others build on it.
"""

from macros.model.open_data import DataFile, Licence, Version

CC_BY = "https://creativecommons.org/licenses/by/4.0/"
OGL = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"

OURS = Licence("all but what another licence here covers", "CC BY 4.0", CC_BY)

FILES = (
    DataFile(
        "decisions",
        "The decisions, whether each can be appealed, and what an appeal is decided by",
        ("decisions", "forms", "cautions", "legal_tests"),
        (
            OURS,
            Licence(
                "the field law of legalTests, which quotes", "Open Government Licence v3.0", OGL
            ),
        ),
    ),
    DataFile(
        "routes",
        "The routes, and what one does to another",
        ("routes", "effects"),
        (OURS,),
    ),
    DataFile(
        "clocks",
        "The time limits, and what the code needs to count them",
        (
            "clocks",
            "clock_groups",
            "events",
            "closed_periods",
            "quantities",
            "general_rules",
            "bank_holidays",
        ),
        (OURS, Licence("bankHolidays", "Open Government Licence v3.0", OGL)),
    ),
    DataFile("contacts", "Who can help", ("contacts",), (OURS,)),
    DataFile(
        "sources",
        "The law and the guidance behind it all, with the day of checking",
        ("sources",),
        (OURS,),
    ),
    DataFile("cases", "Worked dates, to try your own code on", ("cases",), (OURS,)),
)

# The last row of each is the version that is published.
VERSIONS = (
    Version("decisions", "1.0", "ba274d3cdc6c604ad47fe94b86c82283646cbd3473bc467703f04c2a9ae177ad"),
    Version("routes", "1.0", "6e9e4abc0f7055870d314914a3a43c19ac195b645f3e6484cfb063be118af6c6"),
    Version("clocks", "1.0", "a431d64583c4d5a5f72ad19460ced80a70e3236ad35f31fe255b84368011ae1b"),
    Version("contacts", "1.0", "47d6d207f912e75e2a92de09f5b62ed9cc70628f8d31e409fbce008c609e7be6"),
    Version("sources", "1.0", "820a3335983255a0feb7b342c7e987bd3a2cb409d5288f7bf09c270fc5168cfe"),
    Version(
        "include.js", "1.0", "bea1f9243fc09fbce8220040c0c937ffed2475963829478a7902a782c62fcc16"
    ),
    Version("cases", "1.0", "d968264fd58bdd5817b4b35d9450aa65bae3be3f77e840dad46f41b999bc53d8"),
)
