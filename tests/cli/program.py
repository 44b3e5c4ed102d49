"""Runs the real program in an empty folder. Every test file calls `main()` with the program as its argument."""
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = ""

ARTICLE = """Moscow Blames Ankara Over Idlib

MOSCOW, Feb. 20, 2020 - Russia accused Turkey on Thursday of supporting militants in Idlib.

"Turkey supports the terrorists," Russian Foreign Minister Sergei Lavrov said.

Hayat Tahrir al-Sham (HTS) attacked the Hmeimim airbase in January.

Turkey denied that it had attacked Russian forces.
"""
SECOND = """HTS Shells Aleppo

Hayat Tahrir al-Sham attacked the city of Aleppo on February 21, 2020.

Russia accused Turkey again.
"""


class Run:
    def __init__(self, done):
        self.code = done.returncode
        self.out = done.stdout.decode("utf-8", "replace")
        self.err = done.stderr.decode("utf-8", "replace")

    def __repr__(self):
        return f"exit {self.code}\n--- stdout\n{self.out[:2000]}\n--- stderr\n{self.err[:2000]}"


class ProgramTest(unittest.TestCase):
    """A test in a folder of its own, `self.folder`, which is also the working folder of the program."""

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return name

    def relata(self, *arguments, stdin=b"", **environment):
        done = subprocess.run([PROGRAM, *arguments], cwd=self.folder, input=stdin, capture_output=True, timeout=120,
                              env={**os.environ, **environment})
        return Run(done)

    def graph(self, *articles):
        """A graph file g.relata of the sample articles (or of those given)."""
        for i, article in enumerate(articles or (ARTICLE, SECOND)):
            self.write(f"news/a{i + 1}.txt", article)
        run = self.relata("add", "g.relata", "news")
        self.assertEqual(run.code, 0, run)
        return "g.relata"

    def assertRun(self, run, code, out=None, err=None):
        """Checks exit code, and words that standard output and standard error must hold ("" = nothing at all)."""
        self.assertEqual(run.code, code, run)
        for text, wanted in ((run.out, out), (run.err, err)):
            if wanted == "":
                self.assertEqual(text, "", run)
            elif wanted is not None:
                self.assertIn(wanted, text, run)


def main():
    global PROGRAM
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    sys.modules["program"].PROGRAM = PROGRAM
    unittest.main(module="__main__")
