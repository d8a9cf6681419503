"""Word files (ECMA-376, Office Open XML): blocks of text go in, the bytes of a .docx come out.

`docs/assets/word.js` writes the same bytes in the page. What no letter changes stands here alone:
the build gives it to the page as `assets/word-parts.js`.
"""

import io
import json
import re
import zipfile
from dataclasses import dataclass
from html import escape

SCRIPT = "assets/word-parts.js"
# A zip knows no day before 1980. One for all files: the same words give the same bytes.
TIME = (1980, 1, 1, 12, 0, 0)
# The system and the rights that a zip notes for a file: Unix, rw-r--r--.
UNIX, PLAIN_FILE = 3, 0o100644 << 16

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# The style of each kind of block, and of further lines of one.
STYLES = {
    "heading": ("Heading1", "Normal"),
    "paragraph": ("Normal", "Normal"),
    "strong": ("Strong", "Strong"),
    "item": ("ListBullet", "ListContinue"),
}


@dataclass(frozen=True)
class Block:
    """A part of a letter: `kind` is one of STYLES, with `text`; or "table", with `rows` of texts.

    Each line of a text becomes a paragraph. The first row of a table is its head.
    """

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def plain(text):
    """A text as it is written anywhere: one sign for a new line, none that XML 1.0 forbids.

    Tabs become spaces, control signs go, and half a pair of surrogates becomes U+FFFD.
    """
    text = re.sub("\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text).replace("\t", " ")
    text = re.sub("[\x00-\x09\x0e-\x1f\x7f-\x9f\ufffe\uffff]", "", text)
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _relationships(*targets):
    listed = "".join(
        f'<Relationship Id="r{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def _style(id_, name, inside, based_on="Normal"):
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    default = "" if based_on else ' w:default="1"'
    return (
        f'<w:style w:type="paragraph" w:styleId="{id_}"{default}><w:name w:val="{name}"/>'
        f"{based}<w:qFormat/>{inside}</w:style>"
    )


def _styles():
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="auto"/>' for side in sides)
    return (
        f'{XML}<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/>'
        '<w:szCs w:val="24"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault>'
        '<w:pPr><w:spacing w:after="160" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        + _style("Normal", "Normal", "", based_on="")
        + _style(
            "Heading1",
            "heading 1",
            '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>'
            '<w:rPr><w:b/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>',
        )
        + _style("Strong", "Subject", "<w:rPr><w:b/></w:rPr>")
        + _style(
            "ListBullet",
            "List Bullet",
            '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
            '<w:ind w:left="567" w:hanging="283"/></w:pPr>',
        )
        + _style("ListContinue", "List Continue", '<w:pPr><w:ind w:left="567"/></w:pPr>')
        + '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr>'
        f"<w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style></w:styles>"
    )


def parts():
    """The files of every Word file, and what stands round the words in the two that differ."""
    main = f"{TYPE}.document.main+xml"
    kinds = {"document": main, "styles": f"{TYPE}.styles+xml", "numbering": f"{TYPE}.numbering+xml"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>'
        for name, kind in kinds.items()
    )
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    files = {
        "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        f'<Override PartName="/docProps/core.xml" ContentType="{core}"/></Types>',
        "_rels/.rels": _relationships(
            (f"{OFFICE}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/_rels/document.xml.rels": _relationships(
            (f"{OFFICE}/styles", "styles.xml"), (f"{OFFICE}/numbering", "numbering.xml")
        ),
        "word/styles.xml": _styles(),
        "word/numbering.xml": f'{XML}<w:numbering xmlns:w="{MAIN}"><w:abstractNum '
        'w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    }
    core_starts = (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>'
    )
    core_ends = "</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>"
    # A4; a table has the long side along the page.
    page = '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/></w:sectPr>'
    ends = "</w:body></w:document>"
    return {
        "files": files,
        "core": [core_starts, core_ends],
        "document": f'{XML}<w:document xmlns:w="{MAIN}"><w:body>',
        "upright": f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>{page}{ends}',
        "sideways": f'<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>{page}{ends}',
        "styles": STYLES,
    }


def script():
    """The parts as the page's script has them (JavaScript)."""
    return f"const wordParts = {json.dumps(parts(), ensure_ascii=False)};\n"


def _paragraphs(kind, text):
    first, further = STYLES[kind]
    return "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{further if number else first}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(line, quote=False)}</w:t></w:r></w:p>'
        for number, line in enumerate(plain(text).split("\n"))
    )


def _row(cells, kind):
    head = "<w:trPr><w:tblHeader/></w:trPr>" if kind == "strong" else ""
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>{_paragraphs(kind, cell)}</w:tc>'
        for cell in cells
    )
    return f"<w:tr>{head}{inside}</w:tr>"


def _table(rows):
    columns = "<w:gridCol/>" * len(rows[0])
    inside = "".join(
        _row(cells, "paragraph" if number else "strong") for number, cells in enumerate(rows)
    )
    # A table cannot be the last thing of a file.
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>'
        f"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{inside}</w:tbl><w:p/>"
    )


def document(title, blocks):
    """The bytes of a Word file of that title, of blocks in their order; the same each time.

    Raises `KeyError` for a kind of block that there is not.
    """
    fixed = parts()
    before, after = fixed["core"]
    sideways = any(block.kind == "table" for block in blocks)
    body = "".join(
        _table(block.rows) if block.kind == "table" else _paragraphs(block.kind, block.text)
        for block in blocks
    )
    files = fixed["files"] | {
        "docProps/core.xml": before + escape(plain(title), quote=False) + after,
        "word/document.xml": fixed["document"]
        + body
        + fixed["sideways" if sideways else "upright"],
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, TIME)
            entry.create_system, entry.external_attr = UNIX, PLAIN_FILE
            archive.writestr(entry, text)
    return file.getvalue()
