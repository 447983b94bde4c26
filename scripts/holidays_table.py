"""Writes the public holidays of Quebec that ship with the program (`make holidays`).

An ordinary start then never imports the library; a test checks the table against it.
"""

import json
from pathlib import Path

import holidays

YEARS = range(2025, 2036)
TABLE = Path(__file__).parents[1] / "src/declinetui/l10n/data/holidays_ca_qc.json"


def table() -> dict[str, list[str]]:
    """Year -> the dates (ISO 8601) on which Quebec does not work, in order."""
    days = holidays.country_holidays("CA", subdiv="QC", years=YEARS)
    return {str(year): sorted(day.isoformat() for day in days if day.year == year) for year in YEARS}


if __name__ == "__main__":
    rows = (f'  "{year}": {json.dumps(days)}' for year, days in table().items())
    TABLE.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
