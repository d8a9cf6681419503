# The project's commands: people, .ci/run and the workflows use these and nothing else.

PYTHON ?= python3
PORT ?= 8000
PY := .venv/bin/python
# -I keeps installers from reading modules in this folder.
PIP := $(PY) -I -m pip --require-virtualenv --disable-pip-version-check --quiet
# npm and the programs it starts look for node on the path: the environment's own comes first.
export PATH := $(CURDIR)/.venv/bin:$(PATH)

# The site's day is the commit's, never today, so that the same commit gives the same bytes.
# Without git (a downloaded archive) the files carry the commit's time.
ifndef SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH := $(or $(shell git log -1 --format=%ct 2>/dev/null),$(shell $(PYTHON) -c 'import os; print(int(os.stat("mkdocs.yml").st_mtime))'))
endif
export SOURCE_DATE_EPOCH

# Python keeps what it has compiled, whatever the shell says: each test begins with it.
unexport PYTHONDONTWRITEBYTECODE

# One worker more than there are processors: a test that waits for its browser leaves one free.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print(min(os.cpu_count() + 1, 5))')
PYTEST = $(PY) -m pytest --numprocesses $(WORKERS) --dist worksteal

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# Targets share site/: they run one after another, even under make -j.
.NOTPARALLEL:
.PHONY: help serve build bundle test check lint way-out fuzz engines heard old-browsers bench snapshots check-links check-law check-dates check-schedules architecture lock

help: ## Show these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

serve: build ## Set up, build and show the site at http://127.0.0.1:8000/ (another port: make serve PORT=8001)
	@$(PY) -m macros serve --port $(PORT)

build: .venv/build-installed ## Check the facts, then write site/ and dist/
	@$(PY) -m macros build

bundle: build ## Write site/ and dist/, and list dist/: the offline copy (a zip), the guide, the leaflets, and their hashes
	@ls -l dist

test: .venv/test-installed .venv/zensical/installed node_modules/installed browser lint build ## Set up, a browser too, and run every check
	@$(PYTEST) -m "not engines and not heard"

check: .venv/test-installed .venv/zensical/installed node_modules/installed lint build ## Run every check that needs no browser (two to three minutes)
	@$(PYTEST) -m "not browser"

way-out: .venv/test-installed .venv/zensical/installed build ## Build the pages with Zensical too, and see that they are the same (WAY-OUT.md)
	@REQUIRE_ZENSICAL=1 $(PY) -m pytest -rA tests/made/test_way_out.py

fuzz: .venv/test-installed browser build ## Try new examples, and many more, in the tests that draw their own
	@$(PYTEST) -m hypothesis --hypothesis-profile=fuzz

engines: .venv/test-installed browser build ## Open the pages in Firefox, WebKit and old Chromium (those that are not installed are passed over)
	@# One after another: of two WebKits that start at once, one may never answer.
	@$(PY) -m pytest -m engines

old-browsers: .venv/test-installed ## Install Chromium of 2020 and 2021 for make engines (100 MB)
	@$(PY) -m tests.old_browsers

heard: .venv/test-installed build ## Hear what the screen reader Orca says of the answer, a mistake and the menu (where it is installed)
	@$(PY) -m pytest -rs tests/looks/test_heard.py

snapshots: .venv/test-installed browser build ## Write anew what a screen reader is given (read the difference before you commit)
	@$(PYTEST) --write-snapshots tests/looks/test_snapshots.py

lint: .venv/test-installed node_modules/installed ## Check how Python and scripts are written and how the words are spelt
	@$(PY) -m ruff check --quiet
	@$(PY) -m ruff format --check --quiet
	@node node_modules/cspell/bin.mjs --no-progress --no-summary
	@# Types; and, as README promises old phones: no sign, name or part of a page newer than 2019.
	@node node_modules/typescript/bin/tsc
	@node node_modules/acorn/bin/acorn --ecma2019 --silent $(filter-out docs/assets/libraries/%,$(wildcard docs/assets/*.js docs/assets/*/*.js bundle/*.js))

bench: .venv/test-installed node_modules/installed browser build ## Time this site beside others in a browser (5 minutes, on a machine at rest)
	@$(PY) -m bench

check-links: .venv/build-installed ## Ask every outside address in the facts whether it still answers (needs the network)
	@$(PY) -m macros check-links

check-law: .venv/build-installed ## Compare the law and bank holidays with what was accepted (to accept what is there: make check-law ACCEPT=1)
	@$(PY) -m macros check-law $(if $(ACCEPT),--accept)

check-dates: .venv/build-installed ## List which facts must be checked again, and fail where one is overdue (by the day; as on another: TODAY=2027-03-01)
	@$(PY) -m macros check-dates $(if $(TODAY),--today $(TODAY)) $(if $(AHEAD),--ahead $(AHEAD))

check-schedules: .venv/build-installed ## Keep the workflows going that run each week, and say which have stopped (needs GitHub’s program gh)
	@$(PY) -m macros.upkeep.schedules

architecture: .venv/build-installed ## Draw ARCHITECTURE.md anew from the imports
	@$(PY) -m macros architecture

lock: .venv/test-installed ## Write the lock files again after a change of dependencies (newest of all: make lock UPGRADE=1)
	@# uv writes locks for every system and Python at once; nothing else needs it.
	@$(PIP) install uv
	@$(LOCK) --output-file requirements.txt pyproject.toml
	@$(LOCK) --output-file requirements-test.txt --constraint requirements.txt --extra test pyproject.toml
	@$(LOCK) --output-file requirements-zensical.txt --constraint requirements.txt --group zensical
	@npm $(if $(UPGRADE),update,install) --package-lock-only
LOCK = $(PY) -m uv pip compile --quiet --no-header --no-emit-index-url --no-annotate \
  --universal --python-version 3.11 --generate-hashes $(if $(UPGRADE),--upgrade)

# The browser is looked for each time, in a blink, as it may be the system's.
.PHONY: browser
browser: .venv/test-installed
	@$(PY) -m tests.install_browser

# Stamps: a step runs again only when its lock changes.
.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	  || { echo 'Python 3.11 or newer is needed: install it, or name it: make PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
	  || { echo 'Python lacks its venv module: install it (Debian and Ubuntu: apt install python3-venv)' >&2; exit 1; }
	@echo 'Setting up .venv/ (once, half a minute or so)' >&2
	@$(PYTHON) -m venv --clear .venv
	@touch $@

.venv/build-installed: requirements.txt .venv/made
	@$(PIP) install --require-hashes --requirement $<
	@touch $@

.venv/test-installed: requirements-test.txt .venv/build-installed
	@echo 'Setting up the checkers (once, half a minute or so)' >&2
	@$(PIP) install --require-hashes --requirement $<
	@touch $@

# The other builder, apart from all else. Where it cannot be had, its test is passed over.
.venv/zensical/installed: requirements-zensical.txt .venv/made
	@$(PY) -m venv --clear $(@D) \
	  && $(PIP) --python $(@D)/bin/python install --require-hashes --requirement $< \
	  && touch $@ || echo 'Zensical cannot be installed: make way-out is not tried' >&2

node_modules/installed: package-lock.json .npmrc .venv/test-installed
	@npm ci --loglevel=error >&2
	@touch $@
