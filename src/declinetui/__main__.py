"""`python -m declinetui`: the same program as the installed command."""

import sys

from declinetui.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
