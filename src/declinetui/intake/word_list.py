"""Lists of telling words as data: looked up word by word, which is faster than one long pattern."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class WordList:
    """Whole words, beginnings of words, and runs of several words, all folded."""

    words: frozenset[str]
    stems: tuple[str, ...]
    runs: tuple[str, ...]

    def holds(self, folded: str) -> bool:
        """True when a folded text (`fold`) holds one of them."""
        words = folded.replace(".", " ").replace(",", " ").split()
        if not self.words.isdisjoint(words) or any(word.startswith(self.stems) for word in words):
            return True
        spaced = f" {' '.join(words)} "
        return any(run in spaced for run in self.runs)


@cache
def word_list(name: str) -> WordList:
    """A list of the package’s data: words, a star for any ending; behind a blank line, one run a line."""
    raw = files("declinetui.intake").joinpath("data", name).read_text(encoding="utf-8")
    lines = [line for line in raw.splitlines() if not line.startswith("#")]
    cut = lines.index("") if "" in lines else len(lines)
    words = " ".join(lines[:cut]).split()
    return WordList(
        frozenset(word for word in words if not word.endswith("*")),
        tuple(word[:-1] for word in words if word.endswith("*")),
        tuple(f" {line} " for line in lines[cut:] if line),
    )
