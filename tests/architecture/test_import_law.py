"""The future may read the past; the past never knows the future. The contracts themselves are in pyproject.toml."""

import subprocess
import sys

from .sizes import CHECKOUT

LINT = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"


def test_every_import_contract_holds():
    done = subprocess.run([sys.executable, "-c", LINT], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
