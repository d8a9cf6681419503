"""Letters to send, and what each leaves open for the family to fill in. No logic.

The words of a letter stand in `docs/letters/<id>.md`, between `<div class="letter" markdown>` and
`</div>`: `{{ gap('child-name') }}` stands there for a gap. The form, the preview, the text and the
Word file are made from that one text: run `make build`.
"""

from macros.model.records import Gap, Letter

GAPS = (
    # --- Who writes, and when ----------------------------------------------------------------
    Gap("your-name", "line", "your name", "Your name"),
    Gap("your-address", "lines", "your address", "Your address"),
    Gap("today", "today", "today’s date"),
    # --- About whom --------------------------------------------------------------------------
    Gap("child-name", "line", "your child’s name", "Your child’s name"),
    Gap("birth-date", "day", "your child’s date of birth", "Your child’s date of birth"),
    # --- To whom -----------------------------------------------------------------------------
    Gap(
        "case-officer",
        "line",
        "name of the case officer",
        "Who the letter is to",
        "The name on the council’s letter. If you do not know it, write Sir or Madam.",
    ),
    # --- What it is about --------------------------------------------------------------------
    Gap(
        "letter-date",
        "day",
        "date on the council’s letter",
        "The date on the council’s letter",
        event="letter",
    ),
    Gap("decision", "line", "what the council decided", "What the council decided"),
)

LETTERS = (
    Letter(
        id="ask-for-papers",
        name="Ask the council for its reasons and papers",
        purpose="To see why the council decided as it did.",
        when="The council has refused something, and you do not know why.",
        to="The council: the case officer who signed the letter.",
        answer="The law that we have read gives no time limit for this.",
        gaps=(
            "your-name",
            "your-address",
            "child-name",
            "birth-date",
            "case-officer",
            "decision",
            "letter-date",
        ),
        sources=(),
        encloses=("A copy of the council’s letter.",),
    ),
)
