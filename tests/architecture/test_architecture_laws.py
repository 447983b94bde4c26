"""The laws of the house that import-linter does not see."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "declinetui"
ROOTED = SRC / "workflow" / "bootstrap.py"


def calls(path: Path) -> Iterator[str]:
    """Dotted names used in a module."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"


def test_only_bootstrap_reads_the_clock_and_the_environment() -> None:
    """Nobody else calls now, today, environ or random."""
    forbidden = {"datetime.now", "date.today", "os.environ", "os.getenv", "time.time", "uuid.uuid4"}
    # The command line's entry names its surroundings and hands them to bootstrap; cli/start.py sets, before
    # textual is imported, the frame rate that textual reads from the environment.
    allowed = {ROOTED, SRC / "cli" / "surroundings.py", SRC / "cli" / "start.py"}
    found = [
        (str(path.relative_to(SRC)), name)
        for path in SRC.rglob("*.py")
        if path not in allowed
        for name in calls(path)
        if name in forbidden
    ]
    assert found == []


def test_random_is_nobody_s() -> None:
    """Choices come from seeds and hashes."""
    for path in SRC.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        names = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
        names |= {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
        assert "random" not in names, path


def test_every_package_says_why_it_exists() -> None:
    """A docstring on every module."""
    silent = [p for p in SRC.rglob("*.py") if not ast.get_docstring(ast.parse(p.read_text("utf-8")))]
    assert silent == []


def test_the_wheel_carries_bank_and_catalogs() -> None:
    """The packaging keeps what an installed program needs."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    build = project["tool"]["hatch"]["build"]
    assert build["targets"]["wheel"]["force-include"]["phrasebank"] == "declinetui/phrasebank"
    assert "*.mo" in build["artifacts"]
    assert (SRC / "py.typed").exists()
