"""Bytes of unknown encoding -> text: what the bytes say, else UTF-8, else Windows-1252. Never raises."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of some bytes; a declared encoding that cannot be right is passed over."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) if name == "utf-8" else 0 :].decode(name, "replace")
    for likely in (declared, "utf-8"):
        text = _strictly(data, likely) if likely else None
        if text is not None:
            return text
    if data[1:40:2].count(0) > 10:
        return data.decode("utf-16-le", "replace")
    return data.decode("cp1252", "replace")


def _strictly(data: bytes, name: str) -> str | None:
    name = "cp1252" if name.lower() in {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"} else name
    try:
        return data.decode(name)
    except (LookupError, UnicodeError, ValueError):  # LookupError: unknown, or no encoding of text
        pass
    return None
