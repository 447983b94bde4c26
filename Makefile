# Everything a newcomer needs: `make run`, `make test`, `make check`, `make screenshots`.
# Standard output carries only the program's words; pip speaks on standard error.

VENV := .venv
PYTHON := $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := $(VENV)/bin
APP := $(VENV)/.app
DEV := $(VENV)/.dev
ARGS ?=

.PHONY: run test check fix screenshots catalogs manuals holidays prose bench faults soak wheel clean help

help: ## this list
	@grep -E '^[a-z]+:.*## ' Makefile | sed 's/:.*## /\t/'

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo "declinetui needs Python 3.11 or newer: install it, then run make again." >&2; exit 2; fi
	@$(PYTHON) -m venv $(VENV) >&2 || { echo "The venv module is missing: install python3-venv, then run make again." >&2; exit 2; }

$(APP): $(BIN)/python pyproject.toml hatch_build.py $(wildcard src/declinetui/l10n/locale/*/LC_MESSAGES/*.po)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e . >&2
	@touch $(APP)

$(DEV): $(APP) constraints-dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r constraints-dev.txt >&2
	@touch $(DEV)

run: $(APP) ## the app, or one command: make run ARGS="reply examples/refonte.fr.eml"
	@if [ -z '$(ARGS)' ] && ! { [ -t 0 ] && [ -t 1 ]; }; then \
		echo "There is no terminal to open the app in." >&2; \
		echo "Give a command: make run ARGS=\"reply examples/refonte.fr.eml\"" >&2; exit 2; fi
	@$(BIN)/declinetui $(ARGS)

test: $(DEV) ## the fast suite, and a bounded smoke of each slow one
	@$(BIN)/python -m pytest -n auto

check: $(DEV) ## format, lint, types, layers, sizes, catalogs, phrases
	@$(BIN)/ruff format --check src tests scripts hatch_build.py
	@$(BIN)/ruff check src tests scripts hatch_build.py
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python scripts/sizes.py
	@$(BIN)/python scripts/catalogs.py --check
	@$(BIN)/python scripts/keys_doc.py --check
	@$(BIN)/python scripts/manuals.py --check
	@$(BIN)/declinetui phrases lint

fix: $(DEV) ## format and mend what can be mended
	@$(BIN)/ruff check --fix src tests scripts hatch_build.py; $(BIN)/ruff format src tests scripts hatch_build.py

screenshots: $(DEV) ## the pictures of the README, from the scenarios of the tests
	@$(BIN)/python scripts/screenshots.py

catalogs: $(DEV) ## extract the words of the interface and update the catalogs
	@$(BIN)/python scripts/catalogs.py

manuals: $(DEV) ## docs/keys.md, the man pages and the completions, from the registry and the parser
	@$(BIN)/python scripts/keys_doc.py
	@$(BIN)/python scripts/manuals.py

holidays: $(DEV) ## compute the shipped table of Quebec holidays again
	@$(BIN)/python scripts/holidays_table.py

prose: $(DEV) ## the prose checks: make prose ARGS="--lang fr --n 300" (grammalecte-cli, hunspell, harper.js)
	@$(BIN)/python scripts/prose.py $(ARGS)

bench: $(DEV) ## speed and accuracy as ratios, in one run
	@$(BIN)/python tests/bench/engine.py
	@$(BIN)/python tests/bench/store.py
	@$(BIN)/python tests/bench/directory.py
	@$(BIN)/python tests/bench/intake.py
	@$(BIN)/python tests/bench/tact.py
	@$(BIN)/python tests/bench/tui.py

faults: $(DEV) ## kill, fill and damage the store with real processes; writes docs/reliability.md
	@$(BIN)/python tests/faults/run.py --out docs/reliability.md

soak: $(DEV) ## thousands of random keys and resizes over all screens
	@$(BIN)/python -m pytest -m slow tests/tui/test_tui_soak.py

wheel: $(DEV) ## build the wheel
	@$(BIN)/python -m build --wheel --outdir dist . >&2

clean: ## remove what make made
	@rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
