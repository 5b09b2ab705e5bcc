# Two commands: "make run" shows the system in a browser, "make test" proves it. Both do all the set-up themselves.
PYTHON ?= python3
PREPARE = $(PYTHON) -m chro_cases.launch prepare
VENV = .venv/bin

.PHONY: run test check drill setup lock
.NOTPARALLEL:

run:
	@$(PREPARE) run
	@$(VENV)/python -m chro_cases.launch run

# As many tests at once as there are cores, each of these processes with servers of its own; a file stays whole.
# TEST_TODAY=2028-02-29 passes them as if begun on that day.
test:
	@$(PREPARE) test
	@$(VENV)/python -m pytest --numprocesses=auto --dist=loadfile --no-loadscope-reorder $(ARGS)

drill:
	@$(PREPARE) test
	@$(VENV)/python -m pytest -m drill $(ARGS)

check:
	@$(PREPARE) test
	@$(VENV)/python -m chro_cases.launch check

setup:
	@$(PREPARE) test

lock:
	@$(PREPARE) lock
