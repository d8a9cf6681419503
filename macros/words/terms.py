"""Terms of the field as the glossary has them, and which of them are linked where facts use one."""

SEND_TRIBUNAL = "SEND Tribunal"
ADVISER = "mediation adviser"
CERTIFICATE = "mediation certificate"

# What facts use and a page may not have explained yet.
LINKED = ("disagreement resolution", CERTIFICATE, "Ombudsman", "section I")
# What a caution names that has a page of its own: its first use leads there.
WAYS = {
    "disagreement resolution": "routes/disagreement-resolution.md",
    CERTIFICATE: "routes/mediation.md#certificate",
    "Ombudsman": "routes/complaint.md#ombudsman",
    "judicial review": "routes/compare.md#judicial-review",
}
# What it names that the glossary explains.
IN_CAUTIONS = ("section B", "section F", "section I")
# What is linked in each fold of what families are told: people come to one of them only.
IN_SAYINGS = (
    "section F",
    "section I",
    "final plan",
    ADVISER,
    CERTIFICATE,
    "Ombudsman",
    "Code of Practice",
)
# A name of the law that letters shorten.
SHORTENED = ("Special Educational Needs and Disability", "SEND")
