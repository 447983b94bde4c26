"""The folder of the sample data is gone when the program has ended; several skills on one line."""

import os
import subprocess
import sys
from pathlib import Path

from cli_run import Run


def test_sample_data_leaves_no_folder_behind(tmp_path: Path) -> None:
    """`--demo stats` ends with an empty temporary folder."""
    words = [sys.executable, "-m", "declinetui", "--demo", "stats"]
    subprocess.run(words, env={**os.environ, "TMPDIR": str(tmp_path)}, check=True, capture_output=True)
    assert not list(tmp_path.glob("declinetui-demo-*"))


def test_skills_and_languages_are_options(run: Run) -> None:
    """Commas between the values."""
    run("partners", "add", "--name", "Ana Roy", "--skills", "web, photo", "--languages", "FR,en")
    (ana,) = run("partners", "list", "--json").json()
    assert (ana["skills"], ana["languages"]) == (["web", "photo"], ["fr", "en"])
