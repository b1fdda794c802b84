# `make brief` and `make test` are all that a newcomer needs: each sets up what it uses in .venv, with the tested versions.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
BRIEF := $(BIN)/summarize brief seeds/ --topics seeds/topics.toml

# Or every test that starts a process of its own would compile the whole package again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: brief test slow browser clean

brief: $(VENV)/installed
	$(BRIEF) --output reports/iraq-withdrawal.html
	$(BRIEF) --output reports/iraq-withdrawal.json
	$(BRIEF) --output reports/iraq-withdrawal.md
	@cat reports/iraq-withdrawal.md

test: $(VENV)/installed-for-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses 2 -m "not slow"

# What takes minutes: the wheel in a fresh environment, other hash seeds and thread counts.
slow: $(VENV)/installed-for-tests
	$(BIN)/pytest --numprocesses 2 --dist loadfile -m "slow and not browser"

# What only a real browser can show; it needs Chromium.
browser: $(VENV)/installed-for-tests
	$(BIN)/pytest -m browser tests/test_browser.py

$(VENV)/installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "error: $(PYTHON): it is older than Python 3.11. Run make PYTHON=/path/to/python3.11." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) --editable .
	@touch $@

$(VENV)/installed-for-tests: $(VENV)/installed
	$(PIP) --editable '.[test]'
	@touch $@

clean:
	rm -rf $(VENV) build dist
