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
    Version("decisions", "1.0", "0807b812a6375c5484b61742637faed335601a229563bacb123469b835d24b30"),
    Version("routes", "1.0", "c42628c52b7234ca4462d370fd07c98add784ab85bd4c7ced605f2603b88b417"),
    Version("clocks", "1.0", "077e1c859a94142ccc592b50f903acd95b215ce5040e53fdb7c3a64deb4df1da"),
    Version("contacts", "1.0", "89bf3bc0e801969184bab9e01a140713c75acf98babfba7444207a1bf418d6d5"),
    Version("sources", "1.0", "99ec05b6062e519f402f743cae6c01f22ac344b628c14b921f0aa6cafc7092c2"),
    Version(
        "include.js", "1.0", "bea1f9243fc09fbce8220040c0c937ffed2475963829478a7902a782c62fcc16"
    ),
    Version("cases", "1.0", "d968264fd58bdd5817b4b35d9450aa65bae3be3f77e840dad46f41b999bc53d8"),
)
