"""What the tests of other people's programs share: where they are installed, and graphs to give them."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import rdflib

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SYNTAXES = {"jsonld": ("jsonld", "json-ld"), "turtle": ("ttl", "turtle"), "nquads": ("nq", "nquads")}
SKIPPED = 77


def need(*programs):
    """Leaves the test as skipped where a program is not installed."""
    for program in programs:
        if shutil.which(program) is None:
            print(f"skipped: no {program} here", file=sys.stderr)
            sys.exit(SKIPPED)


def installed(folder, recipe, command):
    """Runs `command` in `folder` unless it was done for this very recipe; what it fetches stays there."""
    stamp, wanted = folder / "installed", recipe.read_bytes()
    if stamp.exists() and stamp.read_bytes() == wanted:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=560)
    if done.returncode != 0:
        sys.exit(f"could not install ({' '.join(map(str, command))}):\n{done.stdout.decode(errors='replace')[-2000:]}")
    stamp.write_bytes(wanted)


def triples(data, parser):
    dataset = rdflib.Dataset()
    dataset.parse(data=data, format=parser)
    return {quad[:3] for quad in dataset.quads()}


class ConsumerTest(unittest.TestCase):
    """`self.files[graph][syntax]` are exports of the sample graphs and of corpus/articles/."""
    relata = sample_export = ""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder, cls.files = Path(folder.name), {}
        subprocess.run([cls.relata, "-q", "add", cls.folder / "g.relata", ROOT / "corpus/articles"], check=True)
        for graph in ("sample", "odd", "empty", "corpus"):
            cls.files[graph] = {}
            for syntax, (ending, _) in SYNTAXES.items():
                path = cls.folder / f"{graph}.{ending}"
                command = ([cls.relata, "-q", "export", cls.folder / "g.relata", "--format", syntax] if graph == "corpus"
                           else [cls.sample_export, syntax, graph])
                path.write_bytes(subprocess.run(command, check=True, capture_output=True).stdout)
                cls.files[graph][syntax] = path

    def ours(self, graph):
        return triples(self.files[graph]["nquads"].read_bytes(), "nquads")


def main():
    """Arguments: RELATA SAMPLE_EXPORT FOLDER; the folder is where `installed` has put things."""
    ConsumerTest.relata, ConsumerTest.sample_export = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    del sys.argv[1:4]
    unittest.main(module="__main__")
