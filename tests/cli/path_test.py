"""`relata path`: from articles to chains of sentences between two names."""
import csv
import io
import json

from program import ProgramTest, main

FIRST = """Ostrow Group Buys Delta Bank

OSLO, March 3, 2021 - Ostrow Group bought Delta Bank on Monday.

Regulators in Norway approved the deal.
"""
SECOND = """Delta Bank Sues Vesta Fund

OSLO, March 9, 2021 - Delta Bank sued Vesta Fund on Monday.

"Vesta Fund threatened Delta Bank," Chief Executive Anna Holm said.
"""


class Entities(ProgramTest):
    def test_by_centrality_the_one_in_the_middle_comes_first(self):
        graph = self.graph(FIRST, SECOND)
        rows = [json.loads(line) for line in
                self.relata("entities", graph, "--by", "centrality", "--format", "ndjson").out.splitlines()]
        self.assertEqual(rows[0]["name"], "Delta Bank")
        self.assertEqual(rows, sorted(rows, key=lambda r: -r["pagerank"]))
        self.assertTrue(all(r["neighbours"] and r["community"] for r in rows))
        table = self.relata("entities", graph, "--by", "betweenness", "--top", "1").out
        self.assertIn("Delta Bank", table)
        self.assertEqual(len(table.splitlines()), 2)
        run = self.relata("entities", graph, "--by", "community", "--about", "Narnia")
        self.assertRun(run, 1, out="", err="no relations")


class Path(ProgramTest):
    def test_each_step_shows_its_relation_sentence_document_and_date(self):
        graph = self.graph(FIRST, SECOND)
        run = self.relata("path", graph, "Ostrow Group", "vesta fund")
        self.assertEqual(run.code, 0, run)
        self.assertIn("Ostrow Group – Delta Bank – Vesta Fund  (shortest, best supported; 2 steps", run.out)
        self.assertIn("Ostrow Group buy Delta Bank  (1 source", run.out)
        self.assertIn("«Ostrow Group bought Delta Bank on Monday.»", run.out)  # rather than the headline
        self.assertIn("Delta Bank sue Vesta Fund", run.out)
        self.assertIn("2021-03-03", run.out)
        self.assertEqual(run.err, "")

    def test_json_and_csv_say_the_same(self):
        graph = self.graph(FIRST, SECOND)
        [path] = json.loads(self.relata("path", graph, "Ostrow Group", "Vesta Fund", "--format", "json").out)
        self.assertTrue(path["shortest"] and path["best_supported"])
        self.assertEqual([s["to"]["name"] for s in path["steps"]], ["Delta Bank", "Vesta Fund"])
        self.assertEqual(path["steps"][0]["evidence"]["published"], "2021-03-03")
        rows = list(csv.DictReader(io.StringIO(
            self.relata("path", graph, "Ostrow Group", "Vesta Fund", "--format", "csv").out, newline="")))
        self.assertEqual([r["edge_id"] for r in rows], [s["edge"]["id"] for s in path["steps"]])
        self.assertEqual(rows[0]["sentence"], path["steps"][0]["evidence"]["sentence_text"])
        self.assertEqual(rows[1]["from"], "Delta Bank")

    def test_filters_and_the_longest_path_bound_the_search(self):
        graph = self.graph(FIRST, SECOND)
        self.assertRun(self.relata("path", graph, "Ostrow Group", "Vesta Fund", "--longest", "1"), 1,
                       err="no path of at most 1 step from 'Ostrow Group' to 'Vesta Fund'")
        self.assertRun(self.relata("path", graph, "Ostrow Group", "Vesta Fund", "--since", "2021-03-05"), 1)
        self.assertRun(self.relata("path", graph, "Ostrow Group", "Vesta Fund", "--since", "soon"), 2, err="is no date")

    def test_unknown_and_equal_names_are_told(self):
        graph = self.graph(FIRST, SECOND)
        run = self.relata("path", graph, "Ostrow Group", "Narnia", "--format", "json")
        self.assertRun(run, 1, err="nobody goes by 'Narnia'")
        self.assertEqual(json.loads(run.out), [])
        self.assertRun(self.relata("path", graph, "Delta Bank", "the Delta Bank"), 1, err="are one entity")


if __name__ == "__main__":
    main()
