# make            set up, regenerate, conformance on the mock, a summary; make API=leapocr for one API
# make test       all tests
# make help       everything else

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PRISM  := build/prism/node_modules/.bin/prism
SDKS   := build/sdks/bin
# One API by its name, or all of them: make API=leapocr
API    ?=
SEED   ?= 0
SEEDS  ?= 20
EVERY  ?= 1

ROOT_API := leaperone
SISTERS  := $(patsubst apis/%/generator-config.yml,%,$(wildcard apis/*/generator-config.yml))
APIS     := $(or $(API),$(ROOT_API) $(SISTERS))
# The directory of an API, and the folders of the clients that there are already.
directory = $(if $(filter $(ROOT_API),$1),.,apis/$1)
CLIENTS  := $(wildcard $(foreach api,$(APIS),$(call directory,$(api))/generated))

.DEFAULT_GOAL := all
.PHONY: all setup standin fetch regenerate check-generated conformance ledger reference test browser-tests screenshot pythons detect healthy lint types wheels bench bench-client bench-prism mock lock clean pagination help

all: setup regenerate conformance ## set up, regenerate, conformance on the mock

$(VENV)/.installed: pyproject.toml conformance/pyproject.toml constraints.txt $(SISTERS:%=apis/%/generator-config.yml)
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt \
		--editable '.[dev,standin]' --editable './conformance[fast]' \
		$(patsubst %,--editable ./%,$(wildcard generated apis/*/generated))
	@touch $@

setup: $(VENV)/.installed ## the virtual environment, with pinned versions

standin: setup ## rebuild the stand-in openapi.json of each API
	$(BIN)/python -m scripts.standin $(API:%=--api %)

fetch: setup ## fetch a published spec: make fetch URL=... [API=leapocr]
	$(BIN)/python -m scripts.fetch $(URL) $(if $(API),--output $(call directory,$(API))/openapi.json)

pagination: setup ## the overlays of paged operations, from the published specs
	@$(BIN)/python -m scripts.pagination $(API:%=--api %)

regenerate: setup ## effective specs and clients, where something changed
	@$(BIN)/python -m scripts.regenerate $(API:%=--api %)

check-generated: setup ## fail when a committed client is not what its spec gives
	@$(BIN)/python -m scripts.regenerate --force $(API:%=--api %)
	@git diff --exit-code --stat -- $(CLIENTS)
	@test -z "$$(git status --porcelain -- $(CLIENTS))" || { git status --short -- $(CLIENTS); exit 1; }

conformance: setup regenerate ## every operation of the spec, on the embedded mock
	@for api in $(APIS); do $(BIN)/leaperone-conformance run --api $$api --seed $(SEED) || exit; done

detect: setup regenerate ## the suite against mutants of the mock: make detect EVERY=10 SEEDS=1 PLAIN=openapi.json
	@for api in $(APIS); do \
		$(BIN)/python -m conformance.tests.mutation --api $$api --seed $(SEED) --every $(EVERY) --healthy $(SEEDS) $(if $(PLAIN),--plain $(PLAIN)) || exit; \
	done

healthy: setup regenerate ## no finding on the mock, all operations, over SEEDS seeds
	@for api in $(APIS); do for seed in $$(seq 1 $(SEEDS)); do \
		$(BIN)/leaperone-conformance run --api $$api --seed $$seed || exit; \
	done; done

ledger: setup ## the quirk ledgers and the documented examples, held against both specs
	@$(BIN)/python -m scripts.quirks --check $(API:%=--api %) && $(BIN)/python -m scripts.examples $(API:%=--api %)

reference: setup ## pages about every operation, in build/reference of each API
	@$(BIN)/python -m scripts.reference $(API:%=--api %)

test: setup regenerate lint types ## all tests
	@$(BIN)/python -m pytest -n 2

browser-tests: setup ## the reference and the page of a run in Chromium, which has to be installed, with its driver
	@command -v chromium chromedriver >/dev/null || { echo "install chromium and chromedriver first"; exit 1; }
	@$(BIN)/python -m pytest tests/reference/test_browser.py tests/test_run_page.py

screenshot: setup regenerate ## remake the picture of a run's page in conformance/README.md, with Chromium
	@$(BIN)/python -m tests.screenshot conformance/page.png

pythons: setup regenerate ## the client's wheel and tests on each Python from 3.11 to 3.14 that is installed
	@$(BIN)/python -m scripts.pythons

lint: setup ## ruff
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --quiet --check .
	@for client in $(CLIENTS); do (cd $$client && $(CURDIR)/$(BIN)/ruff check --quiet .) || exit; done

types: setup ## mypy --strict, the generated clients too
	@$(BIN)/mypy scripts tests benchmarks conformance/src conformance/tests
	@for typed in $(foreach client,$(CLIENTS),$(wildcard $(client)/*/py.typed)); do \
		package=$$(dirname $$typed); \
		(cd $$(dirname $$package) && $(CURDIR)/$(BIN)/mypy --strict -p $$(basename $$package)) || exit; done

wheels: setup regenerate ## build all distributions into dist/
	@rm -rf dist
	@for project in $(CLIENTS) conformance; do $(BIN)/python -m build --quiet --outdir dist $$project || exit; done
	@ls dist

bench: setup regenerate bench-client ## all benchmarks
	@for script in $(filter-out benchmarks/_% benchmarks/client_%,$(wildcard benchmarks/*.py)); do \
		echo "== $$script"; $(BIN)/python $$script || exit 1; done

bench-client: setup regenerate ## the client against httpx, tikhub and openai, in an environment of their own
	@test -x $(SDKS)/python || $(PYTHON) -m venv build/sdks
	@$(SDKS)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt ./generated tikhub openai
	@for script in $(wildcard benchmarks/client_*.py); do echo "== $$script"; $(SDKS)/python $$script || exit 1; done

$(PRISM):
	@mkdir -p build/prism
	@npm install --prefix build/prism --no-save --no-package-lock --no-audit --no-fund --silent \
		@stoplight/prism-cli@5.16.0 autocannon@8.0.0

bench-prism: setup regenerate $(PRISM) ## mock and suite against Prism; needs node and npm
	@$(BIN)/python benchmarks/against_prism.py
	@$(BIN)/python benchmarks/conformance_speed.py all

mock: setup regenerate ## the mock on http://127.0.0.1:8010
	@$(BIN)/leaperone-conformance mock --api $(or $(API),$(ROOT_API)) --port 8010 --seed $(SEED)

lock: setup ## write constraints.txt from what is installed
	@{ echo "# Tested versions. Refresh: make lock"; \
		$(BIN)/python -m pip freeze --exclude-editable --disable-pip-version-check | grep '==' | sort -f; } > constraints.txt

clean: ## remove everything that git ignores
	git clean -fdXq

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
