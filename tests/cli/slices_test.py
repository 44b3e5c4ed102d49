"""What a command answers from a part of the graph file, by its index, is what it answers from the whole."""
import json
import shutil
import sqlite3
import unittest
from pathlib import Path

from program import ProgramTest, main

ROOT = Path(__file__).resolve().parents[2]
NAMES = ["Turkey", "HTS", "Idlib", "Lavrov", "nobody"]


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
            for hops, form in (("1", "ndjson"), ("1", "turtle"), ("1", "svg"), ("2", "json")):
                self.assertSame("export", "--about", name, "--hops", hops, "--format", form)
        for a, b in zip(NAMES, NAMES[1:]):
            self.assertSame("timeline", a, b)
            self.assertSame("disputes", a, "--in", b)
            self.assertSame("export", "--about", a, "--by", b, "--format", "ndjson")
        self.assertSame("timeline", "Turkey", "--undated", "--since", "2020-02", "--min-sources", "2")
        self.assertSame("entities", "--format", "json")
        self.assertSame("entities", "Hmeimin")

    def test_questions_are_answered_from_what_may_answer_them(self):
        self.graphs(ROOT / "corpus/articles")
        asked = [q["question"] for q in json.loads((ROOT / "corpus/gold/questions.json").read_text())["questions"]]
        asked += ["Who attacked Turkey?", "What did Russia say?", "Whom did Turkey accuse?", "What happened in Idlib?",
                  "What happened in Atlantis?", "Did Turkish troopers kill civilians?", "Who supports the militants in Syria?",
                  "According to Russia, who shelled Hmeimim?", "How many soldiers were killed in Idlib in February 2020?",
                  "Who painted the Mona Lisa?", "Which articles report that Turkey supports militants?"]
        for question in asked:
            self.assertSame("ask", question)
        self.assertSame("ask", asked[0], "--format", "json", "--top", "50")

    def test_every_command_on_the_corpus(self):
        self.graphs(ROOT / "corpus/articles")
        self.ask_everything()

    def test_stories_that_several_outlets_tell(self):
        self.graphs(ROOT / "tests/cli/stories/flood", ROOT / "tests/cli/stories/border", ROOT / "corpus/articles")
        self.ask_everything()

    def test_who_asks_a_large_file_without_a_current_index_is_told_so(self):
        self.graphs(ROOT / "corpus/articles/idlib-volna24.txt")
        for command, question in (("query", '"Turkey" ?r ?x'), ("ask", "Whom did Turkey attack?")):
            self.assertNotIn("its index", self.relata(command, "whole.relata", question).err)
        with open(self.folder / "whole.relata", "r+b") as file:
            file.truncate(65 << 20)  # SQLite does not look behind its pages
        for command, question in (("query", '"Turkey" ?r ?x'), ("ask", "Whom did Turkey attack?")):
            self.assertIn("its index was made by another version", self.relata(command, "whole.relata", question).err)

    def test_judgements_hold_in_a_part_as_in_the_whole(self):
        self.graphs(ROOT / "corpus/articles")
        ids = [self.relata("export", "part.relata", "--about", name, "--format", "ndjson").out.split('"id":"')[1][:16]
               for name in ("Turkey", "HTS", "Russia")]
        judging = ["--author", "jd", "--date", "2026-03-01"]
        for command, arguments in (("same", ["Turkey", "Aleppo"]), ("differ", ["Turkey", "Turkey", "--in", "idlib-volna24", "--in", "idlib-meridian"]),
                                   ("reject", ids[:1]), ("confirm", ids[1:])):
            run = self.relata(command, "part.relata", *arguments, *judging)
            self.assertEqual(run.code, 0, run)
        self.without_index()
        self.ask_everything()
        for assertion in ids:
            self.assertSame("why", assertion)
        self.assertEqual(self.relata("reject", "part.relata", ids[0], "--undo").code, 0)
        self.without_index()
        self.assertSame("export", "--about", "Turkey", "--format", "ndjson")


if __name__ == "__main__":
    main()
