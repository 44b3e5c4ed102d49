"""relata disputes and counts: seven invented stories, each told by several outlets, with copied paragraphs, quotations
translated twice, numbers that differ, denials, and a later happening of the same kind (stories/gold.json)."""
import csv
import io
import json
import pathlib
import unittest

from program import ProgramTest, main

STORIES = pathlib.Path(__file__).resolve().parent / "stories"
GOLD = json.loads((STORIES / "gold.json").read_text())


class Stories(ProgramTest):
    graphs = {}

    def setUp(self):
        super().setUp()
        for story in GOLD:
            if story not in self.graphs:
                self.assertRun(self.relata("-q", "add", f"{story}.relata", str(STORIES / story)), 0)
                self.graphs[story] = (self.folder / f"{story}.relata").read_bytes()
            self.write(f"{story}.relata", self.graphs[story])

    def lines(self, *arguments):
        run = self.relata("-q", *arguments, "--format", "ndjson")
        self.assertIn(run.code, (0, 1), run)
        return [json.loads(line) for line in run.out.splitlines()]

    def test_most_counts_of_the_stories_have_their_range(self):
        found, missed = 0, []
        for story, gold in GOLD.items():
            groups = self.lines("counts", f"{story}.relata")
            for wanted in gold["counts"]:
                hit = any(g["kind"] == wanted["kind"] and g["lowest"] == wanted["lowest"] and
                          g["highest"] == wanted["highest"] and g["sources"] == wanted.get("sources", g["sources"])
                          for g in groups)
                found += hit
                if not hit:
                    missed.append((story, wanted))
        self.assertGreaterEqual(found / (found + len(missed)), COUNTS_FOUND, missed)

    def test_most_disputes_of_the_stories_are_found(self):
        found, missed = 0, []
        for story, gold in GOLD.items():
            disputes = self.lines("disputes", f"{story}.relata")
            for wanted in gold["disputes"]:
                hit = any(d["dispute"] == wanted["dispute"] and
                          set(wanted.get("values", [])) <= {v["value"] for v in d["versions"]} and
                          wanted.get("words", "") in json.dumps(d) for d in disputes)
                found += hit
                if not hit:
                    missed.append((story, wanted))
        self.assertGreaterEqual(found / (found + len(missed)), DISPUTES_FOUND, missed)

    def test_a_later_happening_of_the_same_kind_is_never_merged(self):
        for story, gold in GOLD.items():
            for group in self.lines("counts", f"{story}.relata"):
                told = [c["sentence_text"] for c in group["counts"]]
                for one, other in gold["apart"]:
                    both = any(one in t for t in told) and any(other in t for t in told)
                    self.assertFalse(both, (story, one, other, group))

    def test_a_dispute_cites_speaker_outlet_and_sentence(self):
        run = self.relata("disputes", "flood.relata")
        self.assertRun(run, 0, out="how many: ")
        self.assertIn("Interior Ministry, in National Wire, 2023-03-14", run.out)
        self.assertIn("“Nine people were killed and more than 400 were displaced", run.out)
        (number,) = [d for d in self.lines("disputes", "flood.relata") if {"9", "11"} <= {v["value"] for v in d["versions"]}]
        source = (STORIES / "flood/valley-herald.txt").read_bytes()
        for told in (t for v in number["versions"] for t in v["told"] if t["doc"] == "valley-herald"):
            self.assertEqual(source[told["sentence_start"]:told["sentence_end"]].decode(), told["sentence_text"])

    def test_filters_and_names_narrow(self):
        self.assertRun(self.relata("disputes", "flood.relata", "Hallow Brigde"), 1, out="", err="did you mean 'Hallow Bridge'?")
        self.assertRun(self.relata("counts", "flood.relata", "Petra Lint"), 1, out="", err="did you mean 'Petra Lind'?")
        self.assertRun(self.relata("disputes", "flood.relata", "--since", "2024"), 1, out="", err="no sources disagree")
        self.assertRun(self.relata("counts", "flood.relata", "--since", "2024"), 1, out="", err="nothing is counted")
        self.assertRun(self.relata("counts", "flood.relata", "--since", "someday"), 2, out="", err="no date")
        kept = self.lines("counts", "flood.relata", "--by", "Tom Askew")
        self.assertEqual({c["speaker"] for g in kept for c in g["counts"]}, {"Tom Askew"})
        self.assertEqual(len(self.lines("counts", "flood.relata", "--top", "2")), 2)
        self.assertEqual(self.relata("-q", "disputes", "flood.relata", "--since", "2024", "--format", "json").out.strip(), "[]")

    def test_a_row_of_csv_for_each_number(self):
        rows = list(csv.DictReader(io.StringIO(self.relata("counts", "border.relata", "--format", "csv").out)))
        self.assertEqual(len(rows), sum(len(g["counts"]) for g in self.lines("counts", "border.relata")))
        self.assertTrue(all(row["sentence_text"] and row["outlet"] for row in rows))
        told = sum(len(v["told"]) for d in self.lines("disputes", "border.relata") for v in d["versions"])
        rows = list(csv.DictReader(io.StringIO(self.relata("disputes", "border.relata", "--format", "csv").out)))
        self.assertEqual(len(rows), told)

    def test_the_order_of_adding_changes_nothing(self):
        articles = sorted((STORIES / "plant").iterdir(), reverse=True)
        for article in articles:
            self.assertRun(self.relata("-q", "add", "again.relata", str(article)), 0)
        for command in ("disputes", "counts"):
            self.assertEqual(self.relata(command, "again.relata").out, self.relata(command, "plant.relata").out)


COUNTS_FOUND, DISPUTES_FOUND = 0.8, 0.75  # both are 1 now; what is read of a sentence may change

if __name__ == "__main__":
    main()
