# Two commands do everything: `make demo` and `make test`. They need Python 3.11 or later, pip, make and git.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN := $(VENV)/bin
NODE_PATH := $(shell pwd)/$(VENV)/node
.DEFAULT_GOAL := help
export NO_MKDOCS_2_WARNING := 1
.PHONY: help demo check test proof soak lint build docs docs-zip docs-version picture countries clean lock

help:
	@echo "make demo   set up, build the standard's files, validate returns good and faulty, take a workbook there and back, and show the tables of 2011"
	@echo "make check  the fast part of the tests"
	@echo "make test   set up and pass all tests but those of make proof"
	@echo "make proof  the bulk tests on random data and those that need a browser or LibreOffice"
	@echo "            CI runs make test and make proof"
	@echo "make soak   the tests on random data with greater counts and a new seed each time, until one fails or ROUNDS are done"
	@echo "            TESTS=tests/formats restricts any of these to a part"
	@echo "make build  write every generated file, and so the workbooks in templates/, which a clone does not hold"
	@echo "make lock   choose the newest versions of all dependencies and write them with their digests to requirements/ (needs uv)"
	@echo "make docs   build the site into build/site"
	@echo "make docs-zip      pack the site for reading without a network into build/cse-record-docs.zip"
	@echo "make docs-version  add this version of the site to the branch pages, beside the earlier ones"
	@echo "make countries     take the names of countries in other languages from the CLDR anew"
	@echo "make picture       draw the picture of the front page anew (needs LibreOffice and poppler)"

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# every dependency in the version and with the digest that requirements/ holds, and then the package without asking for more
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCKED := $(PIP) --require-hashes -r requirements/build.txt -r
OURSELVES := $(PIP) --no-deps --no-build-isolation --editable .

$(VENV)/use: pyproject.toml requirements/build.txt requirements/use.txt | $(BIN)/python
	$(LOCKED) requirements/use.txt
	$(OURSELVES)
	@touch $@

$(VENV)/docs: pyproject.toml requirements/build.txt requirements/docs.txt | $(BIN)/python
	$(LOCKED) requirements/docs.txt
	$(OURSELVES)
	@touch $@ $(VENV)/use

$(VENV)/dev: pyproject.toml requirements/build.txt requirements/dev.txt tests/node/package.json tests/node/package-lock.json | $(BIN)/python
	$(LOCKED) requirements/dev.txt
	$(OURSELVES)
	$(BIN)/python tests/node/install.py $(VENV)/node
	@touch $@ $(VENV)/use $(VENV)/docs

DEMO := build/demo
HEADLINES := SUSPECTS REPORTED|SEX OF SUSPECTS|ETHNICITY OF SUSPECTS AS REPORTED|NATIONALITY OF SUSPECTS|CHILDREN REPORTED|ETHNICITY OF CHILDREN AS REPORTED|CHILDREN BY MISSING HISTORY|LIVING SITUATION AND CARE
demo: $(VENV)/use
	$(BIN)/cse-record build
	$(BIN)/cse-record validate examples/*.json
	@echo
	@echo "And a return with faults, which are found (exit code 1):"
	$(BIN)/cse-record validate examples/faulty/return.json; test $$? -eq 1
	@echo
	@echo "A workbook as a board sends it out, as it comes back with a dozen mistakes, and what its sender is told:"
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	$(BIN)/cse-record template --for full -o $(DEMO)/template.xlsx
	$(BIN)/cse-record example --children 12 --seed 7 --mistakes 12 -o $(DEMO)/return.json
	$(BIN)/cse-record template --for full --resume $(DEMO)/return.json -o $(DEMO)/filled.xlsx
	$(BIN)/cse-record validate $(DEMO)/filled.xlsx --mark $(DEMO)/marked.xlsx --format html -o $(DEMO)/report.html; test $$? -eq 1
	@echo
	@echo "A synthetic collection with the figures of 2011, protected by default, and the tables that were quoted:"
	$(BIN)/cse-record example --like ceop-2011 -o $(DEMO)/returns --asked $(DEMO)/asked.csv
	$(BIN)/cse-record combine $(DEMO)/returns -o $(DEMO)/store.sqlite --expected $(DEMO)/asked.csv | tail -n 1
	$(BIN)/cse-record summarise $(DEMO)/store.sqlite > $(DEMO)/tables.txt
	@awk '/^[A-Z]/ && !/[a-z]/ { shown = $$0 ~ "^($(HEADLINES))$$" } shown' $(DEMO)/tables.txt
	@echo
	@echo "Look at these files in a spreadsheet program or a browser:"
	@ls $(DEMO)/template.xlsx $(DEMO)/filled.xlsx $(DEMO)/marked.xlsx $(DEMO)/report.html
	@echo
	@echo "Go on with any of these lines, as they stand:"
	@echo "$(BIN)/cse-record --help"
	@echo "$(BIN)/cse-record validate $(DEMO)/filled.xlsx"
	@echo "$(BIN)/cse-record explain MIS-001"
	@echo "head -n 60 $(DEMO)/tables.txt"

build: $(VENV)/use
	$(BIN)/cse-record build

docs: $(VENV)/docs
	$(BIN)/cse-record build
	$(BIN)/python -m mkdocs build --strict
	@echo "Open build/site through a web server, or read it from the folder after: make docs-zip"

docs-zip: $(VENV)/docs
	$(BIN)/cse-record build
	OFFLINE=true $(BIN)/python -m mkdocs build --strict --site-dir build/offline
	$(BIN)/python website/pack.py build/offline build/cse-record-docs.zip

docs-version: $(VENV)/docs
	$(BIN)/cse-record build --check
	$(BIN)/cse-record build
	PATH="$(abspath $(BIN)):$$PATH" mike deploy --branch pages --alias-type copy --update-aliases \
	  $$($(BIN)/python -c 'from cse_record.standard.catalogue import STANDARD; print(STANDARD.version)') latest
	PATH="$(abspath $(BIN)):$$PATH" mike set-default --branch pages latest

countries: $(VENV)/docs
	$(BIN)/python website/country_names.py

picture: $(VENV)/use
	$(BIN)/python website/picture.py

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# the files of tests are dealt out whole, so that what the tests of a file share is made once; with the longest first
TESTS ?=
PYTEST := $(BIN)/python -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder

check: lint
	$(PYTEST) -m "not slow and not bulk and not proof and not soak" $(TESTS)

test: lint
	$(PYTEST) -m "not bulk and not proof and not soak" $(TESTS)

proof: $(VENV)/dev
	CSE_RECORD_BULK=full $(PYTEST) -m "bulk or proof" $(TESTS)

ROUNDS ?= 10
SEED ?=
soak: $(VENV)/dev
	@for round in $$(seq $(ROUNDS)); do \
	  seed=$(SEED); seed=$${seed:-$$($(BIN)/python -c "import secrets; print(secrets.randbelow(10**9))")}; \
	  echo "Round $$round of $(ROUNDS); to repeat it: make soak ROUNDS=1 SEED=$$seed"; \
	  CSE_RECORD_SEED=$$seed CSE_RECORD_BULK=soak $(PYTEST) --hypothesis-seed=$$seed -m "bulk or soak or hypothesis" $(TESTS) || exit 1; \
	done

# needs uv (pip install uv); the only target that asks an index for versions
LOCK := UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-annotate
lock:
	$(LOCK) --upgrade requirements/build.in -o requirements/build.txt
	$(LOCK) --upgrade pyproject.toml --all-extras -o requirements/dev.txt
	$(LOCK) pyproject.toml --extra all --constraint requirements/dev.txt -o requirements/docs.txt
	$(LOCK) pyproject.toml --extra analysis --extra mark --constraint requirements/dev.txt -o requirements/use.txt

clean:
	rm -rf $(VENV) build dist
