"""The mark of the site -> its icons: on their own ground, as a drawing and as a picture."""

import re

import typst

from macros.made import FinishError

# The mark is 24 units wide; the ground has room round it.
GROUND = '<rect x="-4" y="-4" width="32" height="32" rx="7" fill="{}"/>'
# Two pixels for each unit: 64 by 64.
PICTURE = (
    b"#set page(width: 32pt, height: 32pt, margin: 0pt, fill: none)\n"
    b"#image(bytes(sys.inputs.icon), width: 32pt)"
)
DOTS_PER_INCH = 144


def alone(mark):
    """The mark as an SVG file of its own, given it as pages have it.

    Raises `FinishError` if it is none.
    """
    if not re.fullmatch(r"<svg .*</svg>\s*", mark, re.DOTALL):
        raise FinishError("overrides/partials/mark.svg: begin with <svg and end with </svg>.")
    return mark.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)


def icon(mark, ground, lines, dots):
    """The icon (SVG), given the mark as pages have it, and the colours of its parts."""
    drawing = re.search("<svg[^>]*>(.*)</svg>", alone(mark), re.DOTALL)[1]
    drawing = drawing.replace('stroke="currentColor"', f'stroke="{lines}"')
    drawing = drawing.replace('fill="currentColor"', f'fill="{dots}"')
    return alone(f'<svg viewBox="-4 -4 32 32">{GROUND.format(ground)}{drawing}</svg>\n')


def picture(icon):
    """The icon as a PNG, for browsers that take no drawings."""
    return typst.compile(PICTURE, format="png", ppi=DOTS_PER_INCH, sys_inputs={"icon": icon})
