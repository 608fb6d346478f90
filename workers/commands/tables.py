"""Tables of the command line: as wide as they need to be where no terminal sets a width, so that scripts and files get all."""

import sys

from rich.console import Console
from rich.table import Table

_WIDE = 10_000


def show_table(table: Table) -> None:
    """Print a table. On a terminal its columns share the width; elsewhere nothing is cut."""
    if sys.stdout.isatty():
        Console().print(table)
    else:
        for line in Console(width=_WIDE).render_lines(table, pad=False):
            print("".join(segment.text for segment in line).rstrip())
