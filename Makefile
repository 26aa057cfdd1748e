# Two commands do everything: `make demo` and `make test`. They need Python 3.11 or later, pip, make and git.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN := $(VENV)/bin
NODE_PATH := $(shell pwd)/$(VENV)/node
.DEFAULT_GOAL := help
export NO_MKDOCS_2_WARNING := 1
.PHONY: help demo check test proof lint build docs docs-zip docs-version picture clean

help:
	@echo "make demo   set up, build the standard's files, validate returns good and faulty, and take a workbook there and back"
	@echo "make check  the fast part of the tests (about two minutes)"
	@echo "make test   set up and pass all tests, bulk counts divided by ten"
	@echo "make proof  the bulk tests with their full counts, and a fresh clone"
	@echo "make build  write every generated file"
	@echo "make docs   build the site into build/site"
	@echo "make docs-zip      pack the site for reading without a network into build/cse-record-docs.zip"
	@echo "make docs-version  add this version of the site to the branch pages, beside the earlier ones"
	@echo "make picture       draw the picture of the front page anew (needs LibreOffice and poppler)"

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/use: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[mark]'
	@touch $@

$(VENV)/docs: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[docs,mark]'
	@touch $@ $(VENV)/use

$(VENV)/dev: pyproject.toml tests/node/package.json tests/node/package-lock.json | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python tests/node/install.py $(VENV)/node
	@touch $@ $(VENV)/use $(VENV)/docs

DEMO := build/demo
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
	@echo "Look at:"
	@ls $(DEMO)/template.xlsx $(DEMO)/filled.xlsx $(DEMO)/marked.xlsx $(DEMO)/report.html

build: $(VENV)/use
	$(BIN)/cse-record build

docs: $(VENV)/docs
	$(BIN)/python -m mkdocs build --strict
	@echo "Open build/site through a web server, or read it from the folder after: make docs-zip"

docs-zip: $(VENV)/docs
	OFFLINE=true $(BIN)/python -m mkdocs build --strict --site-dir build/offline
	$(BIN)/python website/pack.py build/offline build/cse-record-docs.zip

docs-version: $(VENV)/docs
	PATH="$(abspath $(BIN)):$$PATH" mike deploy --branch pages --alias-type copy --update-aliases \
	  $$($(BIN)/python -c 'from cse_record.standard.catalogue import STANDARD; print(STANDARD.version)') latest
	PATH="$(abspath $(BIN)):$$PATH" mike set-default --branch pages latest

picture: $(VENV)/use
	$(BIN)/python website/picture.py

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: lint
	$(BIN)/python -m pytest -q -n 2 -m "not slow and not bulk and not proof"

test: lint
	$(BIN)/python -m pytest -q -n 2 -m "not proof"

proof: $(VENV)/dev
	CSE_RECORD_BULK=full $(BIN)/python -m pytest -q -n 2 -m "bulk or proof"

clean:
	rm -rf $(VENV) build dist
