"""Every example that `--help` prints works as it stands, in a folder with articles in news/ and their graph news.relata."""
import os
import pathlib
import re
import shutil
import subprocess
import unittest

import program
from program import ProgramTest, main

CORPUS = pathlib.Path(__file__).resolve().parents[2] / "corpus"
ARTICLES = CORPUS / "articles"


def help_of(*command):
    return subprocess.run([program.PROGRAM, *command, "--help"], capture_output=True, text=True, timeout=60).stdout


def commands():
    return re.findall(r"^  (\w+) ", help_of().split("Subcommands:\n")[1].split("\n\n")[0], re.M)


def examples(text):
    return re.findall(r"^  ((?:cat [^|]*\| )?relata .*)$", text.split("Examples:\n", 1)[1], re.M)


class HelpExamples(ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(ARTICLES, self.folder / "news")
        shutil.copytree(ARTICLES, self.folder / "articles")  # where the gold says that its articles are
        shutil.copytree(CORPUS / "gold", self.folder / "gold")
        (self.folder / "bin").mkdir()
        (self.folder / "bin/relata").symlink_to(program.PROGRAM)

    def run_example(self, call):
        path = f"{self.folder / 'bin'}:{os.environ['PATH']}"
        done = subprocess.run(["bash", "-c", call], cwd=self.folder, capture_output=True, timeout=120,
                              env={**os.environ, "PATH": path})
        return program.Run(done)

    def test_examples_work(self):
        self.assertRun(self.run_example("relata add news.relata news/"), 0)
        before = (self.folder / "news.relata").read_bytes()
        (self.folder / "old.relata").write_bytes(before)
        self.assertRun(self.run_example("relata remove old.relata idlib-volna24"), 0)
        self.assertGreater(len(commands()), 8)
        for command in ["", *commands()]:
            text = help_of(*command.split())
            self.assertIn("Exit codes: ", text, command)
            calls = examples(text)
            self.assertTrue(calls, f"{command} --help has no example")
            for call in calls:
                for name in ("news.relata", "mine.relata", "yours.relata"):
                    (self.folder / name).write_bytes(before)
                if call.endswith(" --undo"):  # there must be something to take back
                    self.assertRun(self.run_example(call.removesuffix(" --undo")), 0)
                with self.subTest(call):
                    run = self.run_example(call)
                    self.assertRun(run, 0)
                    self.assertTrue(run.out or "-o " in call or " add " in call or " merge " in call, run)


if __name__ == "__main__":
    main()
