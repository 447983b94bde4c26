"""Dates in human words, French and English: one grammar for messages, date fields and the command line."""

from declinetui.text.dates.finder import find_dates, parse_date
from declinetui.text.dates.model import DateKind, DateReading

__all__ = ["DateKind", "DateReading", "find_dates", "parse_date"]
