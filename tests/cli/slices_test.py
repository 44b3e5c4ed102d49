"""What a command answers from a part of the graph file, by its index, is what it answers from the whole."""
import shutil
import sqlite3
import unittest
from pathlib import Path

from program import ProgramTest, main

ROOT = Path(__file__).resolve().parents[2]
NAMES = ["Turkey", "Russia", "HTS", "Idlib", "Hmeimim", "Lavrov", "Russian Foreign Ministry", "Northline", "Brackwater",
         "the militants", "Aleppo", "nobody"]


class Slices(ProgramTest):
    def graphs(self, *inputs):
        """A graph with an index, and the same graph with one that is out of date."""
        self.assertEqual(self.relata("-q", "add", "part.relata", *map(str, inputs)).code, 0)
        return self.without_index()

    def without_index(self):
        shutil.copy(self.folder / "part.relata", self.folder / "whole.relata")
        with sqlite3.connect(self.folder / "whole.relata") as whole:
            whole.execute("DELETE FROM index_state")
        whole.close()

    def assertSame(self, command, *arguments):
        part = self.relata(command, "part.relata", *arguments)
        whole = self.relata(command, "whole.relata", *arguments)
        with self.subTest(command=command, arguments=arguments):
            self.assertEqual((part.code, part.out, part.err), (whole.code, whole.out, whole.err))

    def ask_everything(self):
        for name in NAMES:
            for command in ("timeline", "disputes", "counts"):
                self.assertSame(command, name, "--format", "json")
            self.assertSame("timeline", "--about", name, "--hops", "2", "--undated", "--format", "json")
            self.assertSame("entities", name, "--format", "json")
            self.assertSame("query", f'"{name}" ?r ?x', "--format", "json")
            for hops in ("1", "2"):
                for form in ("json", "ndjson", "csv", "table", "dot", "graphml", "turtle", "nquads"):
                    self.assertSame("export", "--about", name, "--hops", hops, "--format", form)
        for a, b in zip(NAMES, NAMES[1:]):
            for command in ("timeline", "disputes", "counts"):
                self.assertSame(command, a, b)
            self.assertSame("disputes", a, "--in", b)
            self.assertSame("export", "--about", a, "--by", b, "--format", "ndjson")
        self.assertSame("timeline", "Turkey", "--undated", "--since", "2020-02", "--min-sources", "2")
        self.assertSame("entities", "--format", "json")
        self.assertSame("entities", "Hmeimin")

    def test_every_command_on_the_corpus(self):
        self.graphs(ROOT / "corpus/articles")
        self.ask_everything()

    def test_stories_that_several_outlets_tell(self):
        self.graphs(ROOT / "tests/cli/stories/flood", ROOT / "tests/cli/stories/border", ROOT / "corpus/articles")
        self.ask_everything()

    def test_judgements_hold_in_a_part_as_in_the_whole(self):
        self.graphs(ROOT / "corpus/articles")
        lines = self.relata("query", "part.relata", "Turkey ?r ?x", "--format", "csv").out.splitlines()
        ids = [self.relata("export", "part.relata", "--about", name, "--format", "ndjson").out.split('"id":"')[1][:16]
               for name in ("Turkey", "HTS", "Lavrov")]
        self.assertTrue(lines)
        judging = ["--by", "jd", "--date", "2026-03-01"]
        for command, arguments in (("same", ["Turkey", "Aleppo"]), ("differ", ["HTS", "Hayat Tahrir al-Sham"]),
                                   ("reject", ids[:1]), ("confirm", ids[1:])):
            run = self.relata(command, "part.relata", *arguments, *judging)
            self.assertEqual(run.code, 0, run)
        self.without_index()
        self.ask_everything()
        for assertion in ids:
            self.assertSame("why", assertion)
        self.assertEqual(self.relata("same", "part.relata", "Turkey", "Aleppo", "--undo").code, 0)
        self.without_index()
        self.ask_everything()


if __name__ == "__main__":
    main()
