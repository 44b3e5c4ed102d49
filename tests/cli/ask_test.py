"""relata ask: questions in plain English on a graph file; and the questions of the gold, ours and, where it is there, the shared one."""
import json
import os
import pathlib

from program import ProgramTest, main

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("RELATA_GOLD_DATA", ROOT.parent / "shared"))


class Ask(ProgramTest):
    def test_an_answer_has_its_sentence_and_article(self):
        run = self.relata("ask", self.graph(), "Who attacked the Hmeimim airbase?")
        self.assertRun(run, 0, out="Hayat Tahrir al-Sham", err="pattern: ?who attack \"Hmeimim airbase\"")
        self.assertIn("Hayat Tahrir al-Sham (HTS) attacked the Hmeimim airbase in January.", run.out)
        self.assertIn("a1, ", run.out)

    def test_yes_or_no_shows_both_sides(self):
        out = self.relata("ask", self.graph("A Report\n\nOslo supports the rebels. Oslo does not support the rebels, its minister said.\n"),
                          "Does Oslo support the rebels?").out
        self.assertIn("\nyes  [", out)
        self.assertIn("\nno  [", out)

    def test_json_has_the_assertion_and_the_pattern(self):
        graph = self.graph()
        line = json.loads(self.relata("ask", graph, "Whom did Russia accuse?", "--format", "ndjson").out.splitlines()[0])
        self.assertEqual((line["answer"]["name"], line["pattern"], line["looser"]), ("Turkey", "Russia accuse ?who", []))
        article = (self.folder / "news" / (line["assertion"]["doc"] + ".txt")).read_bytes()
        span = article[line["assertion"]["sentence_start"]:line["assertion"]["sentence_end"]]
        self.assertEqual(span.decode(), line["assertion"]["sentence_text"])
        self.assertEqual(self.relata("query", graph, line["pattern"]).code, 0, "the pattern can be asked")

    def test_what_is_not_there_and_what_is_no_question(self):
        graph = self.graph()
        self.assertRun(self.relata("ask", graph, "Who painted the Mona Lisa?"), 1, out="", err="nothing found")
        self.assertRun(self.relata("ask", graph, "Hm."), 2, out="", err="asks for nothing")
        self.assertRun(self.relata("ask", "none.relata", "Who attacked Aleppo?"), 2, out="", err="none.relata")
        self.assertRun(self.relata("query", graph, "? attack Hmeimin"), 1, out="", err="did you mean 'Hmeimim")
        self.assertRun(self.relata("entities", graph, "Rusia"), 1, out="", err="did you mean 'Russia'?")

    def test_pages_of_answers_follow_one_another(self):
        graph = self.graph()
        everything = self.relata("query", graph, "?a ? ?b", "--format", "ndjson").out.splitlines()
        pages = [self.relata("query", graph, "?a ? ?b", "--format", "ndjson", "--top", "2", "--offset", str(n)).out.splitlines()
                 for n in range(0, len(everything), 2)]
        self.assertEqual(sum(pages, []), everything)

    def scores(self, gold):
        run = self.relata("-q", "eval", "questions", str(gold), "--format", "json")
        self.assertEqual(run.code, 0, run)
        return json.loads(run.out)

    def test_our_own_questions(self):
        scores = self.scores(ROOT / "corpus/gold")
        self.assertEqual(scores["questions"], 20)
        self.assertGreaterEqual(scores["answered"], 70)
        self.assertGreaterEqual(scores["line_precision"], 50)

    def test_the_questions_of_the_shared_gold(self):
        gold = SHARED / "gold/seeds"
        if not gold.exists():
            self.skipTest(f"no {gold}")
        scores = self.scores(gold)
        self.assertEqual(scores["questions"], 28)
        self.assertGreaterEqual(scores["answered"] * scores["questions"] / 100, 22)

    def test_faulty_questions_are_told(self):
        self.assertRun(self.relata("eval", "questions", "nowhere"), 2, out="", err="nowhere")
        text = (ROOT / "corpus/gold/questions.json").read_text().replace("ferry-northline:a5", "ferry-northline:a999")
        for path in (ROOT / "corpus/gold").glob("*.json"):
            self.write(f"gold/{path.name}", path.read_bytes())
        for path in (ROOT / "corpus/articles").iterdir():
            self.write(f"articles/{path.name}", path.read_bytes())
        self.write("gold/questions.json", text)
        self.assertRun(self.relata("eval", "questions", "gold"), 2, out="", err="'ferry-northline:a999' is no assertion of the gold")


if __name__ == "__main__":
    main()
