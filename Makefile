# Each target works on a fresh machine with make and Python 3.11 or newer with its venv module, and is quick the second time.
#   make run     start the web app and print its address
#   make test    every check and test
#   make bench   every measurement, written to docs/bench.md
#   make pictures  the pictures of the documentation, taken anew
#   make examples  the published example cases, put through the ranking
#   make explain the pictures of how a ranking is explained, drawn by the program itself
#   make fit     the numbers of locating, fitted anew to what studies counted (some minutes)
#   make docs    the reference pages, written anew from the program and its tests
#   make phrases   what is spoken in a session, recorded anew; ALL=yes: what is said of each muscle too
#   make prove   the long runs: many more random cases, kills while the journal is written, mutation testing

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: run test bench examples explain fit pictures phrases prove docs

run: $(VENV)/.ready-to-run
	@$(BIN)/unknot serve

test: $(VENV)/.ready-to-test
	@$(BIN)/python tools/check.py

bench: $(VENV)/.ready-to-test
	@$(BIN)/python -m bench

examples: $(VENV)/.ready-to-test
	@$(BIN)/python tools/example_cases.py

explain: $(VENV)/.ready-to-test
	@$(BIN)/python -m tools.explain

fit: $(VENV)/.ready-to-test
	@$(BIN)/python -m tools.fit

docs: $(VENV)/.ready-to-test
	@$(BIN)/unknot docs
	@$(BIN)/python tools/behaviour.py

pictures: $(VENV)/.ready-to-test
	@PYTHONPATH=tests $(BIN)/python tools/pictures.py

phrases: $(VENV)-phrases/.ready
	@PYTHONPATH=src:. $(VENV)-phrases/bin/python -m tools.phrases $(if $(filter yes,$(ALL)),--all)

prove: $(VENV)/.ready-to-prove
	@$(BIN)/python tools/prove.py

$(VENV)/.ready-to-run: requirements/run.txt pyproject.toml $(VENV)/.made
	@echo "Installing what Unknot needs. The first time this takes a minute."
	@$(PIP) install --require-hashes --requirement requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-to-test: requirements/test.txt pyproject.toml $(VENV)/.made
	@echo "Installing what the tests need. The first time this takes a few minutes."
	@$(PIP) install --require-hashes --requirement requirements/test.txt
	@sh tools/browser.sh
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-to-prove: requirements/prove.txt $(VENV)/.ready-to-test
	@$(PIP) install --require-hashes --requirement requirements/prove.txt
	@touch $@

# The voice is large and nothing else needs it, so it has a folder of its own.
$(VENV)-phrases/.ready: requirements/phrases.txt
	@echo "Installing the voice. The first time this takes a minute."
	@$(PYTHON) -m venv $(VENV)-phrases
	@$(VENV)-phrases/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes --requirement requirements/phrases.txt
	@touch $@

$(VENV)/.made:
	@command -v $(PYTHON) >/dev/null || { echo "Unknot needs Python 3.11 or newer: install python3 and run make again." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Unknot needs Python 3.11 or newer: name one with make PYTHON=python3.11 and the same target." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv module is missing: install it (on Debian or Ubuntu: apt install python3-venv) and run make again." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@
