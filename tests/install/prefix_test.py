"""`cmake --install` into an empty folder; a project of its own builds against that folder alone: prefix_test.py BUILD_FOLDER"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path()


def run(*command, **how):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, timeout=300, **how)


class Prefix(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = pathlib.Path(temporary.name)
        cls.prefix = cls.folder / "prefix"
        done = run("cmake", "--install", BUILD, "--prefix", cls.prefix)
        assert done.returncode == 0, done.stderr

    def files(self):
        return sorted(str(p.relative_to(self.prefix)) for p in self.prefix.rglob("*") if not p.is_dir())

    def test_everything_is_there_and_nothing_else(self):
        expected = [r"bin/relata", r"include/relata/(relata|records|result)\.h", r"lib/[^ ]*librelata\.a",
                    r"lib/[^ ]*cmake/relata/relata-(config|config-version)\.cmake",
                    r"share/man/man1/relata\.1\.gz", r"share/bash-completion/completions/relata",
                    r"share/zsh/site-functions/_relata", r"share/fish/vendor_completions\.d/relata\.fish",
                    r"share/doc/relata/(LICENSE|NOTICE|CHANGELOG\.md|README\.md|api\.md|formats\.md|graph-file\.md)"]
        found = self.files()
        for pattern in expected:
            self.assertTrue([f for f in found if re.fullmatch(pattern, f)], f"nothing like {pattern} in {found}")
        self.assertEqual([f for f in found if not any(re.fullmatch(p, f) for p in expected)], [])

    def test_the_cmake_package_names_nothing_of_the_build(self):
        for path in self.prefix.rglob("*.cmake"):
            text = path.read_text()
            self.assertNotIn(str(ROOT), text, path)
            self.assertNotIn(str(self.prefix), text, path)

    def test_the_library_shows_its_api_and_nothing_else(self):
        library = next(self.prefix.rglob("librelata.a"))
        lines = run("nm", "-C", "--defined-only", "--extern-only", library).stdout.splitlines()
        names = [line.split(maxsplit=2)[2] for line in lines if line.count(" ") > 1]
        self.assertIn("relata::api::v0::version()", names)
        self.assertEqual([n for n in names if "relata::api::v0::" not in n], [])

    def test_the_example_builds_and_answers_as_the_program_does(self):
        made = self.folder / "example"
        done = run("cmake", "-S", ROOT / "examples/cpp", "-B", made, f"-DCMAKE_PREFIX_PATH={self.prefix}",
                   "-DCMAKE_CXX_STANDARD=17", "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Wpedantic -Werror")
        self.assertEqual(done.returncode, 0, done.stderr)
        done = run("cmake", "--build", made)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        done = run(made / "who_says_what", self.folder / "a.relata", "? attack Hmeimim", ROOT / "corpus/articles")
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        answer = next(line for line in done.stdout.splitlines() if " attack Hmeimim" in line)

        program = self.prefix / "bin/relata"
        self.assertEqual(run(program, "-q", "add", self.folder / "b.relata", ROOT / "corpus/articles").returncode, 0)
        asked = run(program, "-q", "query", self.folder / "b.relata", "? attack Hmeimim").stdout
        self.assertIn(answer, asked)
        for graph in ("a", "b"):
            made = run(program, "-q", "export", self.folder / f"{graph}.relata", "--format", "jsonld")
            (self.folder / f"{graph}.jsonld").write_text(made.stdout)
        self.assertEqual((self.folder / "a.jsonld").read_text(), (self.folder / "b.jsonld").read_text())


if __name__ == "__main__":
    BUILD = pathlib.Path(sys.argv.pop(1)).resolve()
    os.environ.pop("DESTDIR", None)
    unittest.main()
