# make            set up, regenerate, conformance on the mock, a summary
# make test       all tests
# make help       everything else

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
API    ?= .
SEED   ?= 0

.DEFAULT_GOAL := all
.PHONY: all setup standin fetch pagination regenerate check-generated conformance ledger reference test browser-tests lint types wheels bench mock lock clean help

all: setup regenerate conformance ## set up, regenerate, conformance on the mock

$(VENV)/.installed: pyproject.toml conformance/pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt \
		--editable '.[dev,standin]' --editable ./generated --editable ./conformance
	@touch $@

setup: $(VENV)/.installed ## the virtual environment, with pinned versions

standin: setup ## rebuild the stand-in openapi.json
	$(BIN)/python -m scripts.standin

fetch: setup ## fetch the published spec: make fetch URL=...
	$(BIN)/python -m scripts.fetch $(URL)

pagination: setup ## the overlay of paged operations, from the published spec: make pagination API=apis/NAME
	@$(BIN)/python -m scripts.pagination --api $(API)

regenerate: setup ## effective spec and client, where something changed: make regenerate API=apis/NAME
	@$(BIN)/python -m scripts.regenerate --api $(API)

check-generated: setup ## fail when the committed client is not what the spec gives
	@$(BIN)/python -m scripts.regenerate --force
	@git diff --exit-code --stat -- generated
	@test -z "$$(git status --porcelain -- generated)" || { git status --short -- generated; exit 1; }

conformance: setup regenerate ## every operation of the spec, on the embedded mock
	@$(BIN)/leaperone-conformance run --seed $(SEED)

ledger: setup ## the quirk ledger and the documented examples, held against both specs
	@$(BIN)/python -m scripts.quirks --check && $(BIN)/python -m scripts.examples

reference: setup ## pages about every operation, in build/reference: make reference API=apis/NAME
	@$(BIN)/python -m scripts.reference --api $(API)

test: setup regenerate lint types ## all tests
	@$(BIN)/python -m pytest -n 2

browser-tests: setup ## the reference pages in Chromium, which has to be installed, with its driver
	@command -v chromium chromedriver >/dev/null || { echo "install chromium and chromedriver first"; exit 1; }
	@$(BIN)/python -m pytest tests/reference/test_browser.py

lint: setup ## ruff
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --quiet --check . && cd generated && ../$(BIN)/ruff check --quiet .

types: setup ## mypy --strict, the generated client too
	@$(BIN)/mypy scripts tests benchmarks conformance/src conformance/tests
	@cd generated && ../$(BIN)/mypy --strict -p leaperone

wheels: setup regenerate ## build both distributions into dist/
	@rm -rf dist && $(BIN)/python -m build --quiet --outdir dist generated
	@$(BIN)/python -m build --quiet --outdir dist conformance
	@ls dist

bench: setup regenerate ## all benchmarks
	@for script in benchmarks/*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

mock: setup regenerate ## the mock on http://127.0.0.1:8010
	@$(BIN)/leaperone-conformance mock --port 8010 --seed $(SEED)

lock: setup ## write constraints.txt from what is installed
	@{ echo "# Tested versions. Refresh: make lock"; \
		$(BIN)/python -m pip freeze --exclude-editable --disable-pip-version-check | grep '==' | sort -f; } > constraints.txt

clean: ## remove everything that git ignores
	git clean -fdXq

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
