"""What tests do on the page of the log, and what they read there."""

PAGE = "log.html"


def add(page, **texts):
    for id_, text in texts.items():
        page.locator(f"#log-{id_}").fill(text)
    page.get_by_role("button", name="Add to my log").click()


def cells(page, column):
    return page.locator(f'.entries td[data-label="{column}"]').all_inner_texts()


def save(page, name="Save my log"):
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return download.value.path().read_bytes()


def open_file(page, content):
    page.get_by_label("Open a log that you saved").set_input_files(
        {"name": "log.csv", "mimeType": "text/csv", "buffer": content}
    )


def told(page, words):
    page.locator(".log-status", has_text=words).wait_for()


def focused(page):
    """What has the focus: its name, or its words."""
    return page.evaluate(
        """() => { const it = document.activeElement;
        return it.getAttribute("name") || it.textContent.trim(); }"""
    )


def leave(page):
    """Whether the page asks before it is left."""
    page.evaluate(
        """() => { const leaving = new Event("beforeunload", {cancelable: true});
        dispatchEvent(leaving); document.title = String(leaving.defaultPrevented); }"""
    )
    return page.title() == "true"
