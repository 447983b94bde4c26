"""The size law: a file or function that grows too long is split by concern, at once."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

FILE_NOTICE, FILE_LIMIT = 300, 400
FUNCTION_NOTICE, FUNCTION_LIMIT = 40, 60
ROOT = Path(__file__).resolve().parents[1]


def measured(path: Path) -> Iterator[tuple[str, int, int, int]]:
    """(place, lines, notice, limit) of a file and of each of its functions."""
    text = path.read_text(encoding="utf-8")
    place = str(path.relative_to(ROOT))
    yield place, text.count("\n"), FILE_NOTICE, FILE_LIMIT
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            yield (
                f"{place}:{node.lineno} {node.name}",
                node.end_lineno - node.lineno + 1,
                FUNCTION_NOTICE,
                FUNCTION_LIMIT,
            )


def main() -> int:
    """Print what passes the notice; 1 when something passes the limit."""
    failed = False
    for path in sorted((ROOT / "src").rglob("*.py")):
        for place, lines, notice, limit in measured(path):
            if lines > notice:
                failed = failed or lines > limit
                print(f"{'FAIL' if lines > limit else 'note'}  {place}: {lines} lines ({notice}/{limit})")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
