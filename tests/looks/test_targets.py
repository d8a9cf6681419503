"""What stands alone and is touched is at least 44 pixels high (WCAG 2.5.5, AAA)."""

import pytest

from tests.audit import PHONE

SMALL = """() => {
  const blocks = "p, li, dd, dt, td, th, h1, h2, h3, h4, div, nav, fieldset, form, article, body";
  const plain = element => (element.innerText || "").replace(/\\s+/g, " ").trim();
  const isAlone = one => {
    const block = one.parentElement.closest(blocks);
    return plain(one) && plain(block) === plain(one);
  };
  const height = one => Math.max(
    one.getBoundingClientRect().height,
    // Its own layer may take in the box that it stands in.
    getComputedStyle(one, "::after").position === "absolute"
      ? parseFloat(getComputedStyle(one, "::after").height) : 0,
  );
  const touched = "a[href], button, summary, label:has(input[type=radio], input[type=checkbox])";
  return [...document.querySelectorAll(touched)].filter(one =>
    one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
    && (one.matches("button, summary, label") || isAlone(one)) && height(one) < 43.9
  ).map(one => `${Math.round(height(one))}: ${one.outerHTML.slice(0, 120)}`);
}"""


def test_what_stands_alone_is_large_enough_for_a_thumb(look):
    page, _ = look
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ('<p><a href="x">alone</a></p>', 1),
        ('<p>Not <a href="x">alone</a>.</p>', 0),
        ('<p><a href="x" style="display:block;padding:1em 0">alone</a></p>', 0),
        ("<button>small</button>", 1),
        ("<details><summary>small</summary>x</details>", 1),
        ("<label><input type=radio>small</label>", 1),
    ],
)
def test_a_small_target_is_found(body, found, browser):
    page = browser.new_page(viewport=PHONE)
    page.set_content(f"<main>{body}</main>")
    assert len(page.evaluate(SMALL)) == found
    page.close()
