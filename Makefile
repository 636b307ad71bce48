# make            set up, regenerate, conformance on the mock, a summary; make API=leapocr for one API
# make test       all tests
# make help       everything else

# The tests start hundreds of processes; without compiled modules each of them compiles the same code again.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
# What a command prints, only where it fails.
quietly = printed=$$($1 2>&1) || { echo "$$printed"; exit 1; }
# One API by its name, or all of them: make API=leapocr
API    ?=
SEED   ?= 0
SEEDS  ?= 20
EVERY  ?= 1
# What may be installed along; part of the names under which pip-licenses knows them.
LICENCES := MIT;BSD;Apache;ISC;MPL;Mozilla Public License;PSF
# The parts of make harden, and how many attempts each makes: make harden PARTS=specs COUNT=20. soak, COUNT minutes, is one more.
PARTS  ?= $(patsubst tests/harden/%.py,%,$(wildcard $(foreach part,client requests specs generate pipeline kill_generate kill_run full faults canaries load,tests/harden/$(part).py)))
COUNT  ?=

ROOT_API := leaperone
SISTERS  := $(patsubst apis/%/generator-config.yml,%,$(wildcard apis/*/generator-config.yml))
APIS     := $(or $(API),$(ROOT_API) $(SISTERS))
# The directory of an API, and the folders of the clients that there are already.
directory = $(if $(filter $(ROOT_API),$1),.,apis/$1)
CLIENTS  := $(wildcard $(foreach api,$(APIS),$(call directory,$(api))/generated))
# What is committed and made: the clients, and the effective specs that the conformance distribution carries.
PRODUCTS := $(CLIENTS) conformance/src/leaperone_conformance/specs

.DEFAULT_GOAL := all
.PHONY: all setup standin fetch regenerate check-generated conformance adopt adopt-variants confirm effective-change spec-pull-request release-files changes changes-measured spec-change conformance-changed release specs reproducible ledger reference site test clients harden sbom wheel-test browser-tests screenshot pythons detect faults healthy lowest lint types types-here types-clients wheels bench mock lock clean pagination help

all: setup regenerate conformance ## set up, regenerate, conformance on the mock

$(VENV)/.installed: pyproject.toml conformance/pyproject.toml constraints.txt $(SISTERS:%=apis/%/generator-config.yml)
	@echo "environment     $(VENV): $$($(PYTHON) --version)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "packages        $(VENV): the versions of constraints.txt; on a fresh clone this takes about two minutes"
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar off --constraint constraints.txt \
		--editable '.[dev,standin]' --editable './conformance[fast]' \
		$(patsubst %,--editable ./%,$(wildcard generated apis/*/generated))
	@touch $@

setup: $(VENV)/.installed ## the virtual environment, with pinned versions

standin: setup ## rebuild the stand-in openapi.json of each API
	$(BIN)/python -m scripts.standin $(API:%=--api %)

fetch: setup ## fetch a published spec: make fetch URL=... [API=leapocr]
	$(BIN)/python -m scripts.fetch $(URL) $(if $(API),--output $(call directory,$(API))/openapi.json)

adopt: setup ## the first day of a published spec: make adopt URL=... [API=leapocr]; the page is build/adopt/report.html
	@$(BIN)/python -m scripts.adopt $(URL) $(API:%=--api %)

confirm: setup ## record what each action of the overlays matches now
	@$(BIN)/python -m scripts.regenerate --confirm $(API:%=--api %)

adopt-variants: setup ## documents that a live one may be like, each taken through everything
	@ADOPT_ALL=1 $(BIN)/python -m pytest tests/adopt

pagination: setup ## the overlays of paged operations, from the published specs
	@$(BIN)/python -m scripts.pagination $(API:%=--api %)

regenerate: setup ## effective specs and clients, where something changed; stale overlays are reported
	@$(BIN)/python -m scripts.regenerate $(API:%=--api %) || [ $$? -eq 9 ]

check-generated: setup ## fail when a committed client or effective spec is not what its published spec gives
	@$(BIN)/python -m scripts.regenerate --strict --force $(API:%=--api %)
	@git diff --exit-code --stat -- $(PRODUCTS)
	@test -z "$$(git status --porcelain -- $(PRODUCTS))" || { git status --short -- $(PRODUCTS); exit 1; }

conformance: setup regenerate ## every operation of the spec, on the embedded mock
	@for api in $(APIS); do $(BIN)/leaperone-conformance run --api $$api --seed $(SEED) || exit; done

faults: setup regenerate ## the suite against the second catalogue of faults, written from the documentation: make faults EVERY=10
	@$(BIN)/python -m conformance.tests.faults $(API:%=--api %) --seed $(SEED) --every $(EVERY)

specs: setup ## real documents through the generator, as a table beside the stock one: make specs NAME=GitHub
	@$(BIN)/python -m scripts.specs $(NAME)

detect: setup regenerate ## the suite against mutants of the mock: make detect EVERY=10 SEEDS=1 PLAIN=openapi.json (of each API)
	@for api in $(APIS); do \
		if [ $$api = $(ROOT_API) ]; then directory=.; else directory=apis/$$api; fi; \
		$(BIN)/python -m conformance.tests.mutation --api $$api --seed $(SEED) --sample $(EVERY) --clean-seeds $(SEEDS) $(if $(PLAIN),--compare $$directory/$(PLAIN)) || exit; \
	done

healthy: setup regenerate ## no finding on the mock, all operations, over SEEDS seeds
	@for api in $(APIS); do for seed in $$(seq 1 $(SEEDS)); do \
		$(BIN)/leaperone-conformance run --api $$api --seed $$seed || exit; \
	done; done

ledger: setup ## the quirk ledgers, the documented examples, and the promises of the documentation
	@$(BIN)/python -m scripts.quirks --check $(API:%=--api %) && $(BIN)/python -m scripts.examples $(API:%=--api %)
	@$(BIN)/python -m scripts.promises $(API:%=--api %)

reference: setup ## pages about every operation, in build/reference of each API
	@$(BIN)/python -m scripts.reference $(API:%=--api %)

# MkDocs checks links and navigation; the reference pages come as they are.
site: setup ## docs/ and the reference pages as one site: build/site/index.html
	@rm -rf build/docs build/site && mkdir -p build && cp -r docs build/docs
	@for page in ARCHITECTURE CONTRIBUTING SECURITY; do \
		sed 's#](docs/#](#g' $$page.md > build/docs/$$(echo $$page | tr A-Z a-z).md || exit; done
	@mkdir build/docs/reference && printf '# Reference\n\nParameters, prices, quirks and examples of every operation.\n\n' > build/docs/reference/index.md
	@for api in $(ROOT_API) $(SISTERS); do printf -- '- [%s](%s/index.html)\n' $$api $$api >> build/docs/reference/index.md; \
		$(BIN)/python -m scripts.reference --api $$api --output build/docs/reference/$$api --home ../index.html || exit; done
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

changes: setup ## what follows from a changed spec: make changes OLD=HEAD~1: [NEW=...] [API=leapocr] [CODE=path]
	@$(BIN)/python -m scripts.change $(OLD) $(NEW) $(API:%=--api %) $(CODE:%=--code %)

changes-measured: setup ## the report of changes against clients really generated, griffe, and the mock; needs PyPI
	@$(BIN)/python -m tests.change.measured

# Whatever stands in the way (4, 5), is stale or lost (9, 10) or is found by the suite, there is a pull request: its body
# says what to mend. All that can be made is made anew.
CHANGE := build/spec-change
spec-change: setup ## fetch, report, regenerate, conformance of what changed: build/spec-change has the pull request
	@test -z "$(URL)" || $(MAKE) --no-print-directory fetch
	@$(BIN)/python -m scripts.change $(OLD) $(API:%=--api %) --output $(CHANGE) --title; \
		code=$$?; case $$code in 0|4|5) ;; *) exit $$code ;; esac; \
		$(BIN)/python -m scripts.regenerate $(API:%=--api %); \
		code=$$?; case $$code in 0|9|10) ;; 4|5) exit 0 ;; *) exit $$code ;; esac; \
		$(MAKE) --no-print-directory conformance-changed > $(CHANGE)/conformance 2>&1; code=$$?; cat $(CHANGE)/conformance; \
		test $$code -eq 0 || { echo "spec: blocked" > $(CHANGE)/label; \
			{ printf '\n### The suite on the mock\n\n'; tail -n 40 $(CHANGE)/conformance | cut -c1-120 | sed 's/^/    /'; } \
				>> $(CHANGE)/body.md; }

conformance-changed: setup ## the operations that build/spec-change names, on the embedded mock
	@$(BIN)/python -c 'import sys; [print("--include", line, sep="\n", end="\n") for line in sys.stdin.read().splitlines()]' \
		< build/spec-change/operations | tr '\n' '\0' > build/spec-change/arguments
	@test ! -s build/spec-change/operations || xargs -0 $(BIN)/leaperone-conformance run \
		--api $(or $(API),$(ROOT_API)) --seed $(SEED) < build/spec-change/arguments

effective-change: setup ## what overlays and templates change since OLD, for each API: make effective-change OLD=main
	@for api in $(APIS); do $(BIN)/python -m scripts.change $(or $(OLD),HEAD) --effective --api $$api --markdown || exit; done

# Run where spec-change was: one branch, one pull request, updated in place.
spec-pull-request: ## the pull request that build/spec-change describes; needs gh and its token
	@test -s build/spec-change/title || { echo "run make spec-change first"; exit 1; }
	@if test -z "$$(git status --porcelain)"; then echo "the spec has not changed"; exit 0; fi; \
		git switch --quiet --force-create spec-change && git add --all && \
		git -c user.name=spec-change -c user.email=spec-change@users.noreply.github.com \
			commit --quiet --file build/spec-change/title && \
		gh auth setup-git && git push --quiet --force origin spec-change && \
		{ gh pr view spec-change --json number >/dev/null 2>&1 || \
			gh pr create --head spec-change --title "$$(cat build/spec-change/title)" --body-file build/spec-change/body.md; } && \
		gh label create "$$(cat build/spec-change/label)" --force >/dev/null && \
		gh pr edit spec-change --title "$$(cat build/spec-change/title)" --body-file build/spec-change/body.md \
			--add-label "$$(cat build/spec-change/label)"

release-files: setup ## what the tag in the variable TAG of the environment releases, in build/release: its version has to be that of the client
	@rm -rf build/release; for api in $(APIS); do \
		$(BIN)/python -m scripts.release --tag "$$TAG" --api $$api >/dev/null 2>&1 || continue; \
		folder=$$(test $$api = $(ROOT_API) && echo . || echo apis/$$api); \
		SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m build --quiet --outdir build/release $$folder/generated || exit; \
	done; test -d build/release || { echo "$$TAG: no client has this name and version"; exit 1; }

release: setup ## the next version of a client, its changelog and changes.json: make release [API=leapocr] [VERSION=1.0.0]
	@$(BIN)/python -m scripts.release $(API:%=--api %) $(OLD:%=--old %) $(VERSION:%=--version %)

# What every client does is tested with that of the documentation: what is published may lose any operation.
DOCUMENTED := build/documented
test: setup regenerate lint types ## all tests
	@$(BIN)/python -m tests.documented $(DOCUMENTED)
	@$(BIN)/python -m pytest -n 3 --dist loadfile --ignore tests/client
	@LEAPERONE_CLIENT=$(DOCUMENTED)/generated $(BIN)/python -m pytest -n 3 --dist loadfile tests/client

ATHERIS := build/atheris
harden: setup ## attacks on all that is shipped, a line of figures each; under 30 minutes: make harden [PARTS=specs] [COUNT=20]
	@[ -d $(ATHERIS) ] || $(BIN)/uv pip install --quiet --only-binary :all: --target $(ATHERIS) atheris==3.0.0 || \
		echo "no wheel of atheris for this Python: the part client goes without"
	@failed=0; for part in $(PARTS); do \
		PYTHONPATH=$(ATHERIS) PYTHONWARNINGS=ignore $(BIN)/python -m tests.harden.$$part --seed $(SEED) $(COUNT:%=--count %) || failed=1; done; exit $$failed

clients: setup ## programs that others wrote, each in an environment of its own, against the mock; needs PyPI and npm
	@$(BIN)/python -m tests.clients && CLIENTS=1 $(BIN)/python -m pytest tests/clients

wheel-test: setup regenerate ## the wheels in empty environments: every command, every report, the suite and the plug-in of pytest
	@$(BIN)/python -m pytest tests/test_wheels.py $(wildcard tests/*/test_wheel.py)

browser-tests: setup ## the reference, the page of a run and the site in Chromium, which has to be installed, with its driver
	@command -v chromium chromedriver >/dev/null || { echo "install chromium and chromedriver first"; exit 1; }
	@$(BIN)/python -m pytest tests/reference/test_browser.py tests/test_run_page.py tests/test_site.py

screenshot: setup regenerate ## remake the picture of the page of a run in docs/suite.md, with Chromium
	@$(BIN)/python -m tests.screenshot docs/page.png

pythons: setup regenerate ## the client's wheel and tests on each Python from 3.11 to 3.14 that is installed
	@$(BIN)/python -m scripts.pythons

LOWEST := build/lowest
lowest: setup regenerate ## all with the lowest versions that are allowed: the client's tests, the wheels, the pipeline
	@for name in client pipeline; do $(BIN)/uv venv --quiet --clear $(LOWEST)/$$name || exit; done
	@$(BIN)/uv pip install --quiet --python $(LOWEST)/client --resolution lowest-direct ./generated
	@$(BIN)/uv pip install --quiet --python $(LOWEST)/client pytest hypothesis httpx-sse trio
	@$(LOWEST)/client/bin/python -m pytest --override-ini pythonpath=. -p no:cacheprovider tests/client
	@WHEELS_RESOLUTION=lowest-direct $(MAKE) --no-print-directory wheel-test
	@$(BIN)/uv pip install --quiet --python $(LOWEST)/pipeline --resolution lowest-direct .
	@$(LOWEST)/pipeline/bin/python -m scripts.quirks --check
	@for versions in $(LOWEST)/pipeline $(VENV); do \
		$$versions/bin/python -m scripts.generate build/openapi.effective.json --config generator-config.yml \
			--output $(LOWEST)/by/$$versions || exit; \
	done
	@diff --recursive --brief --exclude=ledger.json $(LOWEST)/by/$(LOWEST)/pipeline $(LOWEST)/by/$(VENV)

lint: setup ## ruff; deptry: each distribution declares what it imports; zizmor, and actionlint where installed
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --quiet --check .
	@for client in $(CLIENTS); do (cd $$client && $(CURDIR)/$(BIN)/ruff check --quiet .) || exit; done
	@$(call quietly,$(BIN)/deptry scripts)
	@$(call quietly,$(BIN)/deptry --config conformance/pyproject.toml conformance/src)
# A client of httpx2 is taken where one is given: who gives it has it.
	@for client in $(CLIENTS); do (cd $$client && $(call quietly,$(CURDIR)/$(BIN)/deptry --per-rule-ignores DEP003=httpx2 .)) || exit; done
	@printed=$$($(BIN)/zizmor --offline --quiet --persona pedantic .github 2>&1) || { echo "$$printed"; exit 1; }
	@if command -v actionlint >/dev/null; then actionlint; else echo "actionlint is not installed: the workflows are checked without it"; fi

types: setup ## mypy --strict, the generated clients too
	@$(MAKE) --no-print-directory --jobs 2 --output-sync types-here types-clients
types-here:
	@$(BIN)/mypy scripts tests benchmarks conformance/src conformance/tests
types-clients:
	@for typed in $(foreach client,$(CLIENTS),$(wildcard $(client)/*/py.typed)); do \
		package=$$(dirname $$typed); \
		(cd $$(dirname $$package) && $(CURDIR)/$(BIN)/mypy --strict -p $$(basename $$package)) || exit; done

# The time in archives is that of the last commit: the same sources give the same bytes.
wheels: export SOURCE_DATE_EPOCH := $(or $(shell git log -1 --format=%ct 2>/dev/null),315532800)
wheels: setup regenerate ## build all distributions into dist/
	@rm -rf dist
	@for project in $(CLIENTS) conformance; do $(BIN)/python -m build --quiet --outdir dist $$project || exit; done
	@ls dist

reproducible: setup ## build all distributions twice: the same bytes
	@$(MAKE) --no-print-directory wheels >/dev/null && (cd dist && sha256sum *) > build/first.sha256
	@sleep 2; $(MAKE) --no-print-directory wheels >/dev/null && (cd dist && sha256sum --check --quiet $(CURDIR)/build/first.sha256)
	@cat build/first.sha256

bench: setup regenerate ## everything beside its peers, then the tables and plots: make bench [AREAS=client] [QUICK=1]
	@$(BIN)/python benchmarks/run.py $(QUICK:%=--quick) $(AREAS)
	@test -n "$(QUICK)" || $(BIN)/python benchmarks/report.py

mock: setup regenerate ## the mock on http://127.0.0.1:8010
	@$(BIN)/leaperone-conformance mock --api $(or $(API),$(ROOT_API)) --port 8010 --seed $(SEED)

SBOM := build/sbom
sbom: setup ## what the two distributions install: CycloneDX and licences in build/sbom; needs PyPI
	@$(BIN)/uv venv --quiet --clear $(SBOM)/env
	@$(BIN)/uv pip install --quiet --python $(SBOM)/env --constraint constraints.txt ./generated ./conformance
	@$(BIN)/uv tool run --quiet --from cyclonedx-bom==7.5.0 cyclonedx-py environment $(SBOM)/env/bin/python \
		--output-reproducible --of JSON --output-file $(SBOM)/sbom.json
	@$(BIN)/uv tool run --quiet --from pip-licenses==5.5.5 pip-licenses --python $(SBOM)/env/bin/python --format markdown --order license \
		--partial-match --allow-only "$(LICENCES)" --output-file $(SBOM)/licences.md
	@ls $(SBOM)/sbom.json $(SBOM)/licences.md

lock: setup ## write constraints.txt from what is installed, and requirements.lock, with hashes, from that
	@{ echo "# Tested versions. Refresh: make lock"; \
		$(BIN)/python -m pip freeze --exclude-editable --disable-pip-version-check | grep '==' | sort -f; } > constraints.txt
	@$(BIN)/uv pip compile --quiet generated/pyproject.toml conformance/pyproject.toml --extra fast --universal \
		--python-version 3.11 --constraint constraints.txt --generate-hashes --no-annotate --no-header -o requirements.lock

clean: ## remove everything that git ignores
	git clean -fdXq

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
