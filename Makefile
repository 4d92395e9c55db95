# Readout: `make html` builds the site, `make help` lists the rest.
# Any of these can be given on the command line; paths may hold spaces.
CONTENT ?= content
OUTPUT ?= output
PYTHON ?= python3
PORT ?= 8000
FORMAT ?= text
FROM ?=

# The shell takes these from the environment, so that no character in a path can end a quotation.
export CONTENT OUTPUT PYTHON PORT FORMAT FROM
ifdef AS_OF
export AS_OF
endif

MAKEFLAGS += --no-print-directory
VENV_PYTHON := .venv/bin/python
PELICAN := $(VENV_PYTHON) -m pelican

help:
	@echo 'make html       check the records and build the site into output/'
	@echo 'make serve      serve output/ at http://127.0.0.1:8000'
	@echo 'make devserver  the same, rebuilt at every change'
	@echo 'make publish    build what may be published: excerpts, no drafts'
	@echo 'make check      list all problems in the records; build nothing'
	@echo 'make import FROM=PATH   draft a record for each saved article'
	@echo 'make suggest    print drafts of actors, and of claims on which articles agree; writes nothing; EVENT=id'
	@echo 'make messages   bring the catalogues of the theme up to date; NEW=fr begins one'
	@echo 'make test, make bench, make lint, make clean, make lock'
	@echo 'Options: CONTENT=folder OUTPUT=folder AS_OF=date PYTHON=python3 PORT=8000'

html: runtime
	@$(PELICAN) "$$CONTENT" -o "$$OUTPUT" -s pelicanconf.py --fatal warnings

publish: runtime
	@$(PELICAN) "$$CONTENT" -o "$$OUTPUT" -s publishconf.py --fatal warnings

serve: runtime
	@[ -d "$$OUTPUT" ] || { echo "There is no $$OUTPUT yet: make html builds it" >&2; exit 2; }
	@$(PELICAN) "$$CONTENT" -o "$$OUTPUT" -s pelicanconf.py --listen -p "$$PORT"

devserver: runtime
	@$(PELICAN) "$$CONTENT" -o "$$OUTPUT" -s pelicanconf.py --listen --autoreload -p "$$PORT"

check: runtime
	@$(VENV_PYTHON) -m generator check --content "$$CONTENT" --format "$$FORMAT"

import: runtime
	@[ -n "$$FROM" ] || { echo 'Which articles? Give a file or a folder: make import FROM=PATH' >&2; exit 2; }
	@$(VENV_PYTHON) -m generator import --content "$$CONTENT" "$$FROM"

suggest: runtime
	@$(VENV_PYTHON) -m generator suggest --content "$$CONTENT" $${EVENT:+--event "$$EVENT"}

test: dev
	@$(VENV_PYTHON) -m pytest

bench: dev
	@$(VENV_PYTHON) -m tests.bench

messages: dev
	@$(VENV_PYTHON) .ci/messages.py $${NEW:+"$$NEW"}

lint: dev
	@$(VENV_PYTHON) -m ruff check .
	@$(VENV_PYTHON) -m ruff format --check .
	@$(VENV_PYTHON) -m mypy

clean:
	@if [ -n "$$OUTPUT" ] && [ -e "$$OUTPUT/.readout" ]; then rm -rf -- "$$OUTPUT"; \
	elif [ -e "$$OUTPUT" ]; then echo "$$OUTPUT was not built by Readout (it holds no .readout); it stays" >&2; exit 2; fi

# Locked with Debian 12's Python, so that the versions run on all: packages do ask for a later 3.11 than 3.11.2.
# Every file of a release is hashed, for all platforms.
lock:
	@"$$PYTHON" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:3] <= (3, 11, 2))' || \
	{ echo 'Lock with the oldest Python that Readout supports, 3.11.2 or an earlier 3.11: make lock PYTHON=…' >&2; exit 2; }
	@set -e; scratch=$$(mktemp -d); trap 'rm -rf "$$scratch"' EXIT; \
	"$$PYTHON" -m venv "$$scratch"; "$$scratch/bin/python" -m pip install -q --disable-pip-version-check 'pip-tools==7.6.2'; \
	for name in requirements requirements-dev; do CUSTOM_COMPILE_COMMAND='make lock' "$$scratch/bin/python" -m piptools compile \
	  -q $(if $(UPGRADE),--upgrade) --generate-hashes --allow-unsafe --strip-extras \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links "$$name.in" -o "$$name.txt"; done

runtime dev:
	@command -v "$$PYTHON" >/dev/null 2>&1 || { echo "There is no $$PYTHON here: install Python 3.11 or newer, or name one with PYTHON=" >&2; exit 2; }
	@"$$PYTHON" .ci/make_venv.py $@

.PHONY: help html publish serve devserver check import suggest test bench messages lint clean lock runtime dev
