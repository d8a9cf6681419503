"""The places in pages that the finish fills: each name, and the file that has it."""

import re

HOMES = {
    "a-to-z": "docs/search.md",
    "offline-copy": "docs/offline.md",
    "single-files": "docs/offline.md",
    "all-leaflets": "docs/leaflets.md",
    "policy": "overrides/partials/head.html",
    "theme-colour": "overrides/partials/head.html",
    "style": "overrides/partials/head.html",
    "copy-script": "overrides/partials/head.html",
    "copy-notice": "overrides/main.html",
    "languages": "overrides/main.html",
    "copy-version": "overrides/partials/footer.html",
}
PLACE = re.compile(r"<!-- place: (.*?) -->")
