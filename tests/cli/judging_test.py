"""review, same, differ, confirm, reject, judgements, judge: a person's word, in the file and out of it."""
import json

from program import ProgramTest, main

FIRST = """Ostrow Group Buys Delta Bank

OSLO, March 3, 2021 - Ostrow Group bought Delta Bank on Monday.

Anna Holm criticised Ostrow Group on Tuesday.
"""
SECOND = """OGR Sues Vesta Fund

OSLO, March 9, 2021 - OGR sued Vesta Fund on Monday.

Peter Holm visited Vesta Fund on Tuesday.
"""
BY = ("--author", "jd", "--date", "2026-03-01")


class Judging(ProgramTest):
    def entity(self, graph, name):
        run = self.relata("entities", graph, name, "--format", "ndjson")
        self.assertEqual(run.code, 0, run)
        return [json.loads(line)["id"] for line in run.out.splitlines()]

    def test_same_joins_differ_parts_and_undo_takes_back(self):
        graph = self.graph(FIRST, SECOND)
        self.assertNotEqual(self.entity(graph, "OGR"), self.entity(graph, "Ostrow Group"))
        run = self.relata("same", graph, "OGR", "Ostrow Group", *BY, "--note", "its ticker")
        self.assertRun(run, 0, out="same  name|OGR  name|Ostrow Group  (jd, 2026-03-01: its ticker)")
        self.assertEqual(self.entity(graph, "OGR"), self.entity(graph, "Ostrow Group"))
        self.assertRun(self.relata("path", graph, "Delta Bank", "Vesta Fund"), 0, out="Delta Bank – ")
        run = self.relata("differ", graph, "OGR", "Ostrow Group", *BY)
        self.assertRun(run, 0, err="jd says the contrary, and yields")
        self.assertNotEqual(self.entity(graph, "OGR"), self.entity(graph, "Ostrow Group"))
        self.assertRun(self.relata("review", graph), 0, out="contrary judgements; the first holds")
        self.assertRun(self.relata("differ", graph, "Ostrow Group", "OGR", "--undo", *BY), 0, out="undo  judgement|")
        self.assertEqual(self.entity(graph, "OGR"), self.entity(graph, "Ostrow Group"))
        self.assertRun(self.relata("differ", graph, "OGR", "Ostrow Group", "--undo"), 2, err="to take back")

    def test_settle_takes_the_contrary_back(self):
        graph = self.graph(FIRST, SECOND)
        self.relata("differ", graph, "OGR", "Ostrow Group", *BY)
        self.assertRun(self.relata("same", graph, "OGR", "Ostrow Group", *BY), 0, err="says the contrary, and wins")
        self.assertNotEqual(self.entity(graph, "OGR"), self.entity(graph, "Ostrow Group"))
        self.assertRun(self.relata("same", graph, "OGR", "Ostrow Group", *BY, "--settle"), 0, out="undo  judgement|")
        self.assertEqual(self.entity(graph, "OGR"), self.entity(graph, "Ostrow Group"))

    def test_a_rejected_assertion_leaves_and_why_still_shows_it(self):
        graph = self.graph(FIRST, SECOND)
        lines = self.relata("export", graph, "--format", "ndjson").out.splitlines()
        record = next(r for r in map(json.loads, lines) if r["relation"] == "sue")
        self.assertRun(self.relata("reject", graph, record["id"], *BY, "--note", "a rumour"), 0, out="reject  assertion|")
        self.assertNotIn(record["id"], self.relata("export", graph, "--format", "ndjson").out)
        self.assertRun(self.relata("why", graph, record["id"]), 0, out="rejected by jd on 2026-03-01")
        stats = json.loads(self.relata("stats", graph, "--format", "json").out)
        self.assertEqual((stats["assertions_rejected"], stats["assertions"]), (1, len(lines) - 1))
        self.assertRun(self.relata("reject", graph, record["id"], "--undo"), 0)
        self.assertRun(self.relata("confirm", graph, record["id"][:8], *BY), 0)
        self.assertRun(self.relata("why", graph, record["id"]), 0, out="confirmed")
        again = [json.loads(line) for line in self.relata("export", graph, "--format", "ndjson").out.splitlines()]
        self.assertEqual([r["confidence"] for r in again if r["id"] == record["id"]], [1])

    def test_judgements_travel_as_text_and_wait_for_their_documents(self):
        graph = self.graph(FIRST, SECOND)
        self.relata("same", graph, "OGR", "Ostrow Group", *BY)
        sides = ("a1", "a2")
        self.assertRun(self.relata("differ", graph, "Anna Holm", "Peter Holm", "--in", sides[0], "--in", sides[1], *BY), 0)
        text = self.relata("judgements", graph).out
        self.assertIn("same\tname|OGR\tname|Ostrow Group\tjd\t2026-03-01\t\n", text)
        self.write("judgements.tsv", text + "sam\tname|A\n")
        self.write("only.txt", SECOND)
        self.assertRun(self.relata("add", "other.relata", "only.txt"), 0)
        run = self.relata("judge", "other.relata", "judgements.tsv")
        self.assertRun(run, 2, out="2 new, 0 already there, 1 bad line", err="judgements.tsv:5: 'sam' is no judgement")
        self.assertRun(self.relata("review", "other.relata"), 0, out="a judgement without an object")
        self.assertRun(self.relata("add", "other.relata", "news/a1.txt"), 0)
        self.assertNotIn("without an object", self.relata("review", "other.relata").out)
        self.assertEqual(self.entity("other.relata", "OGR"), self.entity("other.relata", "Ostrow Group"))
        self.assertEqual(self.relata("judgements", "other.relata").out, text)

    def test_judgements_outlive_removing_and_adding(self):
        graph = self.graph(FIRST, SECOND)
        before = self.relata("export", graph, "--format", "ndjson").out
        self.relata("same", graph, "OGR", "Ostrow Group", *BY)
        judged = self.relata("export", graph, "--format", "ndjson").out
        self.assertNotEqual(before, judged)
        self.assertRun(self.relata("remove", graph, "a1"), 0)
        self.assertRun(self.relata("add", graph, "news"), 0)
        self.assertEqual(self.relata("export", graph, "--format", "ndjson").out, judged)

    def test_mistakes_are_told(self):
        graph = self.graph(FIRST, SECOND)
        self.assertRun(self.relata("same", graph, "OGR", "Narnia"), 2, err="nobody goes by 'Narnia'")
        self.assertRun(self.relata("differ", graph, "OGR", "OGR"), 2, err="are the same words")
        self.assertRun(self.relata("same", graph, "OGR", "a1:9000-9004"), 2, err="stand for nobody")
        self.assertRun(self.relata("same", graph, "OGR", "Vesta Fund", "--date", "soon"), 2, err="is no date")
        self.assertRun(self.relata("reject", graph, "ffffffffffffffff"), 2)
        self.assertRun(self.relata("same", "none.relata", "A", "B"), 2, err="none.relata")


if __name__ == "__main__":
    main()
