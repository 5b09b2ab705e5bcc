"""python -m chro_cases.launch prepare run|test|lock, then run, check or healthy.

The first lines must be readable for an old Python, which is told what is missing before it meets newer grammar.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "CHRO Cases needs Python 3.11 or newer; this is %d.%d. Try: make run PYTHON=python3.11" % sys.version_info[:2]
    )

from chro_cases.launch.commands import main

sys.exit(main(sys.argv[1:]))
