# Two commands: `make demo` to see it work, `make test` to prove it. Everything lands in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q

.PHONY: demo test check-full lexicon pages bench golden clean

demo: $(VENV)/.base
	$(BIN)/vacaturecheck check examples/vacature.txt --fail-on never
	$(BIN)/vacaturecheck rewrite examples/vacature.txt --output examples/vacature.beter.txt
	@echo "De herschreven vacature staat in examples/vacature.beter.txt"

test: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m checker.pages --check
	$(BIN)/pytest

check-full: $(VENV)/.dev
	$(BIN)/pytest -m slow

lexicon: $(VENV)/.dev
	$(BIN)/python -m checker.prove

pages: $(VENV)/.base
	$(BIN)/python -m checker.pages

bench: $(VENV)/.dev
	$(BIN)/python -m tests.bench

golden: $(VENV)/.dev
	$(BIN)/python -m tests.golden_reports

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "drempelloos heeft Python 3.11 of nieuwer nodig. Installeer het, of wijs het aan: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "python3-venv ontbreekt. Installeer het: sudo apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.base: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) install -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) install -c constraints.txt -e '.[dev]'
	@touch $@ $(VENV)/.base

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
