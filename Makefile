# Two commands do everything: `make demo` and `make test`. They need Python 3.11 or later, pip, make and git.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN := $(VENV)/bin
NODE_PATH := $(shell pwd)/$(VENV)/node
.DEFAULT_GOAL := help
.PHONY: help demo check test proof lint build clean

help:
	@echo "make demo   set up, build the standard's files, validate the example returns"
	@echo "make check  the fast part of the tests (under two minutes)"
	@echo "make test   set up and pass all tests, bulk counts divided by ten"
	@echo "make proof  the bulk tests with their full counts, and a fresh clone"
	@echo "make build  write every generated file"

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/use: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev: pyproject.toml tests/node/package.json tests/node/package-lock.json | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python tests/node/install.py $(VENV)/node
	@touch $@ $(VENV)/use

demo: $(VENV)/use
	$(BIN)/cse-record build
	$(BIN)/cse-record validate examples/*.json

build: $(VENV)/use
	$(BIN)/cse-record build

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: lint
	$(BIN)/cse-record build --check
	$(BIN)/python -m pytest -q -n 2 -m "not slow and not proof"

test: lint
	$(BIN)/cse-record build --check
	$(BIN)/python -m pytest -q -n 2 -m "not proof"

proof: $(VENV)/dev
	CSE_RECORD_BULK=full $(BIN)/python -m pytest -q -n 2 -m "bulk or slow or proof"

clean:
	rm -rf $(VENV) build dist
