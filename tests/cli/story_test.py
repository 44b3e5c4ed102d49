"""Commands that tell a story of several articles: timeline and diff, on a flood told by five outlets."""
import json
import pathlib
import shutil
import unittest

from program import ProgramTest, main

STORY = pathlib.Path(__file__).resolve().parents[2] / "corpus/stories/harlow-dam"


class Story(ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(STORY, self.folder / "news")
        self.assertRun(self.relata("add", "g.relata", "news"), 0)


class Timeline(Story):
    def test_what_happened_stands_in_order_of_time(self):
        run = self.relata("timeline", "g.relata", "--format", "json")
        self.assertRun(run, 0, err="")
        moments = json.loads(run.out)
        self.assertGreater(len(moments), 5)
        self.assertTrue(all(m["dating"] == "told" for m in moments))
        years = [m["time"][:4] for m in moments if m["time"][:1] == "2"]
        self.assertEqual(years, sorted(years))

    def test_a_line_tells_time_words_outlet_and_an_id_that_why_explains(self):
        run = self.relata("timeline", "g.relata", "Northmoor Water")
        self.assertRun(run, 0, out="11 Mar 2021")
        line = next(line for line in run.out.splitlines() if "dismissed" in line)
        self.assertIn("Brackwater Mail", line)
        self.assertRun(self.relata("why", "g.relata", line.split()[-1]), 0, out="Tomas Brandt")

    def test_formats(self):
        self.assertRun(self.relata("timeline", "g.relata", "--format", "md"), 0, out="- **1987** ")
        self.assertRun(self.relata("timeline", "g.relata", "--format", "csv"), 0, out="time,dating,words,")

    def test_undated_takes_more_and_top_takes_less(self):
        count = [len(self.relata("timeline", "g.relata", "--format", "ndjson", *more).out.splitlines())
                 for more in (("--top", "2"), ("--top", "0"), ("--top", "0", "--undated"))]
        self.assertEqual(count[0], 2)
        self.assertLess(count[1], count[2])

    def test_nothing_found_is_exit_1(self):
        self.assertRun(self.relata("timeline", "g.relata", "Narnia"), 1, out="", err="nobody goes by 'Narnia'")
        self.assertRun(self.relata("timeline", "g.relata", "Brackwater", "--until", "1900"), 1, out="", err="--undated")

    def test_bad_dates_are_exit_2(self):
        self.assertRun(self.relata("timeline", "g.relata", "--since", "soon"), 2, out="", err="is no date")


class Diff(Story):
    def test_a_graph_does_not_differ_from_itself(self):
        self.assertRun(self.relata("diff", "g.relata", "g.relata"), 1, out="", err="nothing differs")
        self.assertRun(self.relata("-q", "diff", "g.relata", "g.relata", "--format", "json"), 1, out="[", err="")

    def test_a_new_article_brings_relations_and_makes_others_stronger(self):
        shutil.copy(self.folder / "g.relata", self.folder / "new.relata")
        self.write("more.txt", "Northmoor Water dismissed its director Tomas Brandt on 11 March 2021.\n\n"
                               "Elena Marsh praised the firefighters of Brackwater.\n")
        self.assertRun(self.relata("add", "new.relata", "more.txt"), 0)
        run = self.relata("diff", "g.relata", "new.relata", "--format", "json")
        self.assertRun(run, 0, err="")
        changes = json.loads(run.out)
        self.assertIn("new", {c["change"] for c in changes})
        gained = [e for c in changes for e in c.get("gained", [])]
        self.assertEqual({e["doc"] for e in gained}, {"more"})

    def test_a_removed_article_is_told_with_its_sentences(self):
        shutil.copy(self.folder / "g.relata", self.folder / "new.relata")
        self.assertRun(self.relata("remove", "new.relata", "engineer-warned-of-cracks"), 0)
        run = self.relata("diff", "g.relata", "new.relata")
        self.assertRun(run, 0, out="withdrawn with their documents")
        self.assertIn("- engineer-warned-of-cracks, 2021-03-10: ", run.out)

    def test_a_missing_file_is_exit_2(self):
        self.assertRun(self.relata("diff", "g.relata", "none.relata"), 2, out="", err="none.relata")


if __name__ == "__main__":
    main()
