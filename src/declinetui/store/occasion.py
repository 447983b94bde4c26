"""Why a copy of the log is made; apart from the making of copies, which a start does not need."""

from enum import StrEnum


class Occasion(StrEnum):
    """Why a copy was made; part of its name."""

    DAILY = "daily"
    MANUAL = "manual"
    MIGRATION = "migration"
    OUTSIDE = "outside"
    """Before this program first rewrites a file that another program changed."""
    IMPORT = "import"
    RESTORE = "restore"
