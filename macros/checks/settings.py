"""The builder's settings, mkdocs.yml: what the site promises is set, and the menu is whole."""

import functools
import re
from collections import Counter
from difflib import get_close_matches

import yaml

from macros.checks.project import yaml_fault
from macros.model.languages import translated
from macros.pages import names
from macros.pages.page import did_you_mean

FILE = "mkdocs.yml"
# Where each setting stands, and what it must be.
REQUIRED = {
    "use_directory_urls": "false",
    "strict": "true",
    "site_dir": "build/pages",
    "theme.name": "material",
    "theme.custom_dir": "overrides",
    "plugins.macros.module_name": "macros",
    "plugins.macros.on_undefined": "strict",
    "plugins.macros.on_error_fail": "true",
    "markdown_extensions.toc.permalink": "false",
    "markdown_extensions.toc.toc_depth": "2-2",
    "validation.nav.omitted_files": "warn",
    "validation.nav.not_found": "warn",
    "validation.nav.absolute_links": "warn",
    "validation.links.not_found": "warn",
    "validation.links.absolute_links": "warn",
    "validation.links.unrecognized_links": "warn",
    "validation.links.anchors": "warn",
}
EXTENSIONS = ("attr_list", "def_list", "md_in_html", "tables", "toc")
NOT_THERE = ": has no "
KNOWN = (
    "site_name",
    "site_url",
    "site_dir",
    "docs_dir",
    "use_directory_urls",
    "strict",
    "theme",
    "plugins",
    "hooks",
    "markdown_extensions",
    "validation",
    "exclude_docs",
    "not_in_nav",
    "nav",
)


def settings(project):
    """Settings that cannot be read, are not there, or are not what the site promises."""
    text = project.texts.get(FILE)
    if not text or not text.strip():
        return []
    tree, fault = read(text)
    if fault:
        return [f"{FILE}, {fault}"]
    if not isinstance(tree, yaml.MappingNode):
        return [f"{FILE}, line 1: begin each setting with its name and a colon."]
    told = _unknown(tree)
    found = [*_required(tree), *_extensions(tree), *_names(tree), *_menu(project, tree)]
    # What is misspelt is told once, not as missing too.
    return told + [line for line in found if not (told and NOT_THERE in line)]


@functools.lru_cache(maxsize=2)
def read(text):
    """The tree of a YAML text and an empty text, or None and what is wrong."""
    try:
        return yaml.compose(text, yaml.SafeLoader), ""
    except yaml.YAMLError as wrong:
        return None, yaml_fault(wrong)


def _at(node, said):
    return f"{FILE}, line {node.start_mark.line + 1}: {said}"


def entries(node):
    """What a mapping, or a list of names and small mappings, holds: name -> (key, value)."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: (key, value) for key, value in node.value if _is_word(key)}
    found = {}
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            found |= {item.value: (item, item)} if _is_word(item) else entries(item)
    return found


def _is_word(node):
    return isinstance(node, yaml.ScalarNode)


def _unknown(tree):
    told = []
    written = Counter(key.value for key, _ in tree.value if _is_word(key))
    for key, _ in tree.value:
        if not _is_word(key) or key.value not in KNOWN:
            name = key.value if _is_word(key) else "this"
            hint = did_you_mean(name, KNOWN)
            said = f"'{name}' is no setting of ours{hint} Correct the name, or the indentation."
            told.append(_at(key, said))
        elif written.pop(key.value, 1) > 1:
            told.append(_at(key, f"'{key.value}' stands here and again below. Keep one."))
    return told


def _required(tree):
    told = []
    for name, needed in REQUIRED.items():
        node, above = tree, None
        for part in name.split("."):
            above, node = entries(node).get(part, (above, None))
            if node is None:
                break
        if node is None:
            where = f", line {above.start_mark.line + 1}" if above else ""
            told.append(f"{FILE}{where}{NOT_THERE}'{name}'. Put it back: {part}: {needed}")
        elif not _is_word(node) or node.value.lower() != needed:
            found = node.value if _is_word(node) else "a list"
            told.append(_at(node, f"'{name}' is '{found}'. The site needs {part}: {needed}"))
    return told


def _extensions(tree):
    key, node = entries(tree).get("markdown_extensions", (None, None))
    if key is None:
        return []
    missing = [name for name in EXTENSIONS if name not in entries(node) and name != "toc"]
    return [
        _at(key, f"has no '{name}', which pages are written with. Put it back.") for name in missing
    ]


def _names(tree):
    """The site's name and address, which stand on every page."""
    told = []
    found = entries(tree)
    for name, example in (("site_name", "the site's name"), ("site_url", "https://place.uk/")):
        key, node = found.get(name, (None, None))
        if key is None:
            told.append(f"{FILE}{NOT_THERE}'{name}'. Put it back: {name}: {example}")
        elif name == "site_name" and not (_is_word(node) and node.value.strip()):
            told.append(_at(key, f"'{name}' is empty. Write {example} behind it."))
        elif name == "site_url" and not re.fullmatch(r"https://\S+/", _address(node)):
            said = f"'{name}' needs a full address with / at its end, such as {example}."
            told.append(_at(key, said))
    return told


def _address(node):
    """The address of the site: the last of !ENV [NAME, address], or the address alone."""
    if isinstance(node, yaml.SequenceNode) and node.tag == "!ENV" and node.value:
        node = node.value[-1]
    return str(node.value) if _is_word(node) else ""


def _menu(project, tree):
    key, node = entries(tree).get("nav", (None, None))
    if key is None:
        return [f"{FILE}{NOT_THERE}'nav', the menu. Put it back: git checkout -- {FILE}"]
    left_out = entries(tree).get("not_in_nav", (None, None))[1]
    left_out = left_out.value.split() if left_out is not None and _is_word(left_out) else []
    told, lines = [], {}
    for label, page in _leaves(node):
        name = page.value if _is_word(page) else ""
        if label is None:
            told.append(_at(page, f"'{name}' has no words for the menu. Write - Words: {name}"))
        elif not label.value.strip() or not name:
            told.append(_at(page, "write each line of the menu as - Words: page.md"))
        elif remedy := names.unknown(label.value):
            told.append(_at(label, f"'{label.value}': {remedy}"))
        elif name not in project.pages:
            hint = did_you_mean(name, project.pages)
            said = f"there is no page docs/{name}{hint} Correct the name, or take the line out."
            told.append(_at(page, said))
        elif name in lines:
            told.append(_at(page, f"'{name}' stands on line {lines[name]} too. Keep one."))
        lines.setdefault(name, page.start_mark.line + 1)
    wrong = [name for name in lines if name not in project.pages]
    told += [
        f"docs/{name}: is not in the menu. Add a line for it under 'nav' in {FILE}."
        for name in project.pages
        if name not in lines
        and not translated(name)
        # A pattern leaves out a page, or all of a folder.
        and not any(f"/{name}" == one or one == f"/{name.rpartition('/')[0]}/" for one in left_out)
        # One that is misspelt has been told.
        and not any(name in line or get_close_matches(line, [name]) for line in wrong)
    ]
    return told


def _leaves(node):
    """The lines of the menu that lead to a page: (words or None, page)."""
    if not isinstance(node, yaml.SequenceNode):
        yield None, node
        return
    for item in node.value:
        if not isinstance(item, yaml.MappingNode):
            yield None, item
            continue
        for label, value in item.value:
            if isinstance(value, yaml.SequenceNode):
                yield from _leaves(value)
            else:
                yield label, value


OF_PROJECT = (settings,)
