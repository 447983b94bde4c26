"""A reply or an agenda as files and formats of other programs; the only home of icalendar.

Pure functions from values to text or bytes, and one writer that never replaces a file.
"""
