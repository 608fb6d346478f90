# Only Python 3.11 or newer with venv and pip, make and git are presumed; everything else is installed into .venv.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)

.PHONY: help demo up test check bench bench-quick soak pages requirements clean
.DEFAULT_GOAL := help

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

$(VENV)/.run: requirements.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing what Rekindle needs into $(VENV) ..."
ifdef UV
	@uv pip install -q --python $(BIN)/python --require-hashes -r requirements.txt
else
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
endif
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@echo "installing what the tests need into $(VENV) ..."
ifdef UV
	@uv pip install -q --python $(BIN)/python --require-hashes -r requirements-dev.txt
else
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
endif
	@touch $@

demo: $(VENV)/.run ## half a year of the main job on real files, in under a minute
	@$(BIN)/rekindle demo

up: $(VENV)/.run ## web, clock and workers in one process on SQLite
	@$(BIN)/rekindle up

test: $(VENV)/.dev ## all tests, with real PostgreSQL and Redis from wheels, on all processors (at most 4)
	@$(BIN)/python -m pytest -q -n auto --maxprocesses 4 --dist loadfile

check: $(VENV)/.dev ## lint, format, types and the rules of the house
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -q tests/test_house_rules.py

bench: $(VENV)/.dev ## the speed goals against their floors
	@$(BIN)/python -m tests.benchmarks

bench-quick: $(VENV)/.dev ## the same at a tenth of the sizes
	@$(BIN)/python -m tests.benchmarks --quick

soak: $(VENV)/.dev ## hours: 10,000 kills, 2,000 seeds of the simulator, a million mutated mails (KILLS=, SEEDS=, MAILS= for fewer)
	@REKINDLE_KILLS=$(or $(KILLS),10000) $(BIN)/python -m pytest -q --timeout=0 tests/faults/test_kills_everywhere.py
	@$(BIN)/python -m tests.simulator --seeds $(or $(SEEDS),2000)
	@$(BIN)/python -m tests.fuzz_mail $(or $(MAILS),1000000)

pages: $(VENV)/.dev ## write the lists of the READMEs anew: files, settings, commands, faults, attacks
	@$(BIN)/python -m tests.pages

requirements: $(VENV)/.dev ## pin anew what pyproject.toml asks for
	@$(BIN)/pip-compile -q --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header --generate-hashes \
	  --strip-extras --allow-unsafe --extra build -o requirements.txt pyproject.toml
	@$(BIN)/pip-compile -q --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header --generate-hashes \
	  --strip-extras --allow-unsafe --extra build --extra dev -c requirements.txt -o requirements-dev.txt pyproject.toml

clean: ## remove what the targets made
	@rm -rf $(VENV) .demo .bench .pytest_cache .mypy_cache .ruff_cache build *.egg-info
