"""The options that stand before the verb, read before any parser exists."""

from typing import NamedTuple

_VALUED = {"--home": "home", "--ui": "ui", "--today": "today"}
_FLAGS = {"--debug": "debug", "--plain": "plain", "--demo": "demo"}


class Options(NamedTuple):
    """The program's options as typed, and its verb; None, False or empty when not given."""

    home: str | None = None
    ui: str | None = None
    today: str | None = None
    debug: bool = False
    plain: bool = False
    demo: bool = False
    verb: str = ""
    odd: bool = False
    """Something only the parser can answer: an unknown option, a missing or impossible value."""


def scan(words: list[str]) -> Options:
    """The options up to the verb, and the verb; what is malformed is left for the parser to name."""
    texts: dict[str, str] = {}
    flags: set[str] = set()
    verb, odd = "", False
    left = iter(words)
    for word in left:
        name, equals, value = word.partition("=")
        if name in _VALUED:
            texts[_VALUED[name]] = value if equals else next(left, "")
        elif word in _FLAGS:
            flags.add(_FLAGS[word])
        elif not word.startswith("-"):
            verb = word
            break
        else:
            odd = True
    odd = odd or not all(texts.values()) or texts.get("ui", "fr") not in ("fr", "en")
    return Options(
        home=texts.get("home") or None,
        ui=texts.get("ui") or None,
        today=texts.get("today") or None,
        debug="debug" in flags,
        plain="plain" in flags,
        demo="demo" in flags,
        verb=verb,
        odd=odd,
    )
