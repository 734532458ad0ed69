# The first two are all that a newcomer needs; both set up everything themselves.
PYTHON ?= python3
BIN = .venv/bin
UV_COMPILE = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --extra postgresql \
	--no-emit-index-url --no-header

.PHONY: help engine pages run serve test test-all test-slow app dev format catalogues pictures wheel lock

help:
	@echo "make run         open the app (ARGS='list' for another command)"
	@echo "make serve       show the lessons as web pages (ARGS='--port 8080')"
	@echo "make test        run all checks and the fast tests"
	@echo "make test-all    run all checks and all tests"
	@echo "make format      format the code and mend what ruff can mend"
	@echo "make catalogues  collect the messages of the interface and compile them"
	@echo "make pictures    make the pictures of the README from the app itself"
	@echo "make pages       bundle the scripts of the pages"
	@echo "make engine      make the engine of static pages, for tutor build"
	@echo "make wheel       build the package into dist/"
	@echo "make lock        renew the lock files (needs uv)"

run: app
	@$(BIN)/tutor $(ARGS)

serve: app
	@$(BIN)/tutor serve $(ARGS)

test test-all test-slow: dev
	@$(BIN)/python tools/checks.py $@

app dev:
	@$(PYTHON) tools/bootstrap.py $@

format: dev
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format --quiet .

catalogues: dev
	@$(BIN)/python tools/catalogues.py update
	@$(BIN)/python tools/catalogues.py compile

pictures: dev
	@$(BIN)/python -m tools.pictures

pages: dev
	@$(BIN)/python tools/page_scripts.py

engine: dev
	@$(BIN)/python tools/engine_image.py

wheel: dev engine
	@$(BIN)/python -m build --no-isolation --wheel --outdir dist .

# pip's own wheel lies in the project, so a Python without pip can start.
lock:
	@$(UV_COMPILE) pyproject.toml --group build --output-file requirements.lock
	@$(UV_COMPILE) pyproject.toml --group dev --constraint requirements.lock \
		--output-file requirements-dev.lock
	@rm -f tools/pip/pip-*.whl
	@$(BIN)/python -m pip download --quiet --no-deps --dest tools/pip \
		"$$(sed -n 's/^\(pip==[^ ]*\).*/\1/p' requirements.lock)"
