"""The checkers of others: Grammalecte and Hunspell (Debian), Harper (npm); no dependency of the program."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from prose_findings import Finding, Paragraph

from declinetui.domain.terms import Language

HERE = Path(__file__).resolve().parent
NODE_HOME = Path(os.environ.get("PROSE_NODE", Path.home() / ".cache" / "declinetui-prose"))
"""Where npm put Harper; outside the repository."""

ALLOWED = tomllib.loads((HERE / "prose_allow.toml").read_text("utf-8"))
"""Names, options left out, and mistakes of the checkers themselves, each with its reason."""

MISSING = {
    "grammalecte-cli": "sudo apt-get install grammalecte-cli",
    "hunspell": "sudo apt-get install hunspell",
    "node": "sudo apt-get install nodejs npm   (20 or newer)",
}
_AFFIX = re.compile(r"^(?:d|l|qu)'|'s?$|[.]+$")
"""What a name may carry: d'Hydro-Graphique, Hamel's."""
DICTIONARIES = {Language.FR: ("fr", "hunspell-fr-comprehensive"), Language.EN: ("en_CA", "hunspell-en-ca")}


def missing(languages: Sequence[Language]) -> list[str]:
    """What to install before the checks can run, one line each."""
    needed = ["hunspell"]
    needed += ["grammalecte-cli"] if Language.FR in languages else []
    needed += ["node"] if Language.EN in languages else []
    lines = [f"{name} is missing:  {MISSING[name]}" for name in needed if not shutil.which(name)]
    if not any(line.startswith("hunspell") for line in lines):
        known = subprocess.run(
            ["hunspell", "-D"], capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
        )
        for language in languages:
            name, package = DICTIONARIES[language]
            if not re.search(rf"/{name}$", known.stderr + known.stdout, re.MULTILINE):
                lines.append(f"the dictionary {name} is missing:  sudo apt-get install {package}")
    if Language.EN in languages and not (NODE_HOME / "node_modules" / "harper.js").is_dir():
        lines.append(f"harper.js is missing:  npm install --prefix {NODE_HOME} harper.js@2")
    return lines


def checked(language: Language, paragraphs: Sequence[Paragraph]) -> list[Finding]:
    """What the tools of the language say; a paragraph that comes back is read once."""
    once = list({p.text: p for p in paragraphs}.values())
    found = [*_hunspell(language, once), *(_grammalecte(once) if language is Language.FR else _harper(once))]
    return [f for f in found if not _excused(f)]


def _excused(finding: Finding) -> bool:
    return any(
        finding.rule.startswith(row["tool"]) and re.search(row["near"], finding.text)
        for row in ALLOWED["exception"]
    )


def _grammalecte(paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.txt"
        page.write_text("".join(f"{_curled(p)}\n" for p in paragraphs), "utf-8")
        command = ["grammalecte-cli", "-f", str(page), "-j", "-owe", "-off", *ALLOWED["grammalecte_off"]]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    for row in json.loads(done.stdout)["data"]:
        paragraph = paragraphs[row["iParagraph"] - 1]
        for error in row["lGrammarErrors"]:
            why = f"{error['sMessage']} [{error['sRuleId']}] {'|'.join(error['aSuggestions'][:2])}"
            yield paragraph.finding(f"grammalecte/{error['sType']}", error["nStart"], error["nEnd"], why)


def _hunspell(language: Language, paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    names = set(ALLOWED["names"].split())
    spaced = [re.sub(r"\S+@\S+|\S+\.example\b|[\d$%]", " ", _curled(p)) for p in paragraphs]
    command = ["hunspell", "-d", DICTIONARIES[language][0], "-i", "utf-8", "-l"]
    page = "\n".join(spaced).replace("’", "'")
    done = subprocess.run(command, input=page, capture_output=True, text=True, check=True)
    for word in sorted({w for w in done.stdout.split() if _AFFIX.sub("", w) not in names}):
        at = re.compile(rf"(?<![\w-]){re.escape(word).replace(chr(39), '[’' + chr(39) + ']')}(?![\w-])")
        for paragraph in paragraphs:
            hit = at.search(paragraph.text)
            if hit:
                yield paragraph.finding("hunspell/unknown", *hit.span(), f"not in the dictionary: {word}")
                break


def _harper(paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    command = ["node", str(HERE / "prose_harper.mjs"), str(NODE_HOME), *ALLOWED["harper_off"]]
    lines = json.dumps([_curled(p) for p in paragraphs])
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    for paragraph, lints in zip(paragraphs, json.loads(done.stdout), strict=True):
        for start, end, rule, why, _ in lints:
            yield paragraph.finding(f"harper/{rule}", start, end, why)


def _curled(paragraph: Paragraph) -> str:
    """A text message with the apostrophes of print: the checkers know no others."""
    return paragraph.text.replace("'", "’")
