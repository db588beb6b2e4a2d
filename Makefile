# The commands of the README, nothing clever. `make help` lists them.
PYTHON ?= python3
RUN := .venv/bin/
# The tests of one file share what its fixtures make once, so they stay together, and in the order of the folders.
PYTEST := $(RUN)python -m pytest -n 2 --dist loadfile --no-loadscope-reorder
# Journeys share nothing, and some are long: whoever has done theirs takes over some of the other’s.
JOURNEYS := $(RUN)python -m pytest -n 2 --dist worksteal tests/journeys
# The long walks of the hostile visitors, and how many queries each page takes, are the same on both databases; `make test`
# makes them on PostgreSQL.
ON_SQLITE := --ignore=tests/journeys --ignore=tests/test_query_counts.py --ignore-glob='tests/leaks/test_[!p]*'
# What is said and drawn has nothing to do with the database: `make test` asks it on SQLite only, and so the tests of the
# guides and of setting up.
NOT_ON_POSTGRES := --ignore=tests/journeys --ignore=tests/docs --ignore=tests/bootstrap --ignore=tests/editing/test_plain_words.py \
  $(addprefix --ignore=tests/cms/test_,html.py weight.py welsh.py style_guide.py)
ON_POSTGRES := $(RUN)python tests/postgres.py

.DEFAULT_GOAL := help
.PHONY: help demo site test everything migrated-sqlite migrated-postgres coverage test-fast test-journeys handbook lint types contracts deploy-check bench search-quality requirements environment tools python

help:  ## list the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

demo: python  ## set everything up and serve the demonstration at http://127.0.0.1:8000/ (PORT=…, DATABASE_URL=…)
	@$(PYTHON) bootstrap/environment.py base
	@$(RUN)python bootstrap/demonstration.py

site: python  ## make an empty real site on the database that is configured
	@$(PYTHON) bootstrap/environment.py base
	@DEMONSTRATION=no $(RUN)python bootstrap/prepare.py site

python:
	@command -v $(PYTHON) >/dev/null || { echo "Python is needed and was not found; install Python 3.13." >&2; exit 1; }

environment: python
	@$(PYTHON) bootstrap/environment.py dev

tools: environment
	@$(RUN)python bootstrap/tools.py

test: tools  ## everything that has to be green: linters, types, both databases, browser journeys
	$(ON_POSTGRES) $(MAKE) everything

# The types keep one core busy; meanwhile the other does the migrations, on both databases, and the short checks.
everything:
	$(MAKE) --jobs=2 types migrated-sqlite migrated-postgres lint contracts deploy-check
	TEST_DATABASE_URL= COVERAGE_CORE=sysmon $(PYTEST) $(ON_SQLITE) --cov --cov-report=term
	$(PYTEST) $(NOT_ON_POSTGRES)
	$(JOURNEYS)

migrated-sqlite migrated-postgres: environment  # the prepared database, which the tests after this copy
	$(RUN)python -m pytest -q tests/test_database.py

types lint contracts deploy-check migrated-sqlite: export TEST_DATABASE_URL =

coverage: environment  ## lines and branches that the suite covers without a browser; `make test` counts lines only, and is quicker
	$(PYTEST) --ignore=tests/journeys --cov --cov-branch --cov-report= --cov-fail-under=0
	$(RUN)coverage report
	@echo "Lines and branches, in per cent:" && $(RUN)coverage report --format=total

test-fast: environment  ## the suite on SQLite, without a browser
	$(PYTEST) --ignore=tests/journeys

test-journeys: tools  ## the journeys in a real browser
	$(ON_POSTGRES) $(JOURNEYS)

handbook: tools  ## take the pictures of the handbook anew, after a screen in them has changed
	HANDBOOK=write $(ON_POSTGRES) $(PYTEST) -n 0 tests/journeys/test_handbook.py

lint: environment  ## style of the code and the templates
	$(RUN)ruff check .
	$(RUN)ruff format --check .
	$(RUN)djlint --quiet --lint accounts cms directory editing home news pilots publications publishing roles search

types: environment  ## static types
	$(RUN)mypy
	$(RUN)mypy bootstrap/*.py

contracts: environment  ## who may import whom
	$(RUN)lint-imports --no-logo

deploy-check: environment  ## production settings, and no change of a model without its migration
	$(RUN)python bootstrap/deploy_check.py

bench: environment  ## what pages cost, compared with hello (needs wrk, and the content of `make demo`)
	$(RUN)python bench/pages.py

search-quality: environment  ## what the search answers to the questions of visitors, on both databases (needs PostgreSQL)
	@$(RUN)python bench/search_quality_twice.py $(QUESTIONS)

requirements: environment  ## pin the newest versions that requirements/*.in allow (needs uv)
	$(RUN)python bootstrap/pin_requirements.py
