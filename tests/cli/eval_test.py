"""relata eval: figures against gold, lists of errors, complaints. The shared scorers are asked too where they are there:
in the folder that RELATA_GOLD_DATA names, else in ../shared beside the tree."""
import json
import os
import pathlib
import shutil
import subprocess
import sys

from program import ProgramTest, main

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLD = str(ROOT / "corpus/gold")
DATA = ROOT / "tests/eval/data"
SHARED = pathlib.Path(os.environ.get("RELATA_GOLD_DATA", ROOT.parent / "shared"))


def rounded(value):
    return round(value, 1) if isinstance(value, float) else value


class Eval(ProgramTest):
    def json(self, *arguments):
        run = self.relata("-q", "eval", *arguments, "--format", "json")
        self.assertEqual(run.code, 0, run)
        return json.loads(run.out)

    def scorer(self, name):
        path = SHARED / name
        if not path.exists():
            self.skipTest(f"no {path}")
        return str(path)

    def asked(self, *command):
        done = subprocess.run([sys.executable, *command], capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_stored_lines_have_their_figures(self):
        ours = self.json("assertions", GOLD, "--predicted", str(DATA / "predicted.ndjson"))
        for name, value in json.loads((DATA / "expected.json").read_text()).items():
            self.assertEqual(rounded(ours[name]), rounded(value), name)

    def test_the_gold_s_own_scorer_agrees(self):
        scorer = self.scorer("gold/graph_score.py")
        lines = self.relata("extract", str(ROOT / "corpus/articles"), "--format", "ndjson").out
        self.write("lines.ndjson", lines)
        ours = self.json("assertions", GOLD, "--predicted", "lines.ndjson")
        for name, value in self.asked(scorer, GOLD, str(self.folder / "lines.ndjson"), "--json").items():
            self.assertEqual(rounded(ours[name]), rounded(value), name)
        self.assertEqual(self.json("assertions", GOLD), ours, "articles that the gold names are read by default")

    def test_the_openie_scorers_agree(self):
        carb, benchie = self.scorer("openie/carb_score.py"), self.scorer("openie/benchie_score.py")
        ours = self.json("openie", str(DATA / "carb.tsv"), "--predicted", str(DATA / "tuples.tsv"))
        files = ("--gold", str(DATA / "carb.tsv"), "--pred", str(DATA / "tuples.tsv"), "--json")
        theirs, one = self.asked(carb, *files), self.asked(carb, *files, "--mode", "one")
        for name in ("f1", "precision", "recall", "auc"):
            self.assertAlmostEqual(ours[name], 100 * theirs[name], 6, name)
        self.assertAlmostEqual(ours["one_to_one_f1"], 100 * one["f1"], 6)
        for nary in ("join", "first", "split"):
            ours = self.json("openie", str(DATA / "benchie.txt"), "--predicted", str(DATA / "triples.tsv"), "--nary", nary)
            theirs = self.asked(benchie, "--gold", str(DATA / "benchie.txt"), "--pred", str(DATA / "triples.tsv"), "--nary",
                                nary, "--json")
            for name in ("f1", "precision", "recall", "best_f1"):
                self.assertAlmostEqual(ours[name], 100 * theirs[name], 6, name)

    def test_the_same_again(self):
        arguments = ("eval", "assertions", GOLD, "--predicted", str(DATA / "predicted.ndjson"), "--misses", "3", "--wrong", "2",
                     "--by", "rule", "--drop-one")
        run = self.relata(*arguments)
        self.assertRun(run, 0, out="core facts missed: ")
        for words in ("95 % interval", "lines that the gold does not bear out: ", "(nothing)", "verb_and_object"):
            self.assertIn(words, run.out)
        self.assertEqual(self.relata(*arguments).out, run.out)

    def test_errors_as_json(self):
        made = self.json("assertions", GOLD, "--predicted", str(DATA / "predicted.ndjson"), "--misses", "3", "--wrong", "2", "--by",
                         "rule", "--drop-one")
        self.assertEqual(len(made["misses"]), 3)
        self.assertEqual(sum(row["lines"] for row in made["rules"]), made["rows"])
        self.assertEqual(made["drop_one"][0]["core_fact_recall"], made["core_fact_recall"])
        self.assertEqual(len(made["drop_one"]), len(made["rules"]) + 1)
        by_rule = [w["rule"] for w in made["wrong"]]
        self.assertEqual(max(by_rule.count(rule) for rule in by_rule), 2)

    def test_a_flag_without_its_number(self):
        run = self.relata("eval", "assertions", GOLD, "--predicted", str(DATA / "predicted.ndjson"), "--misses")
        self.assertRun(run, 0, out="core facts missed: 58 ")
        self.assertEqual(run.out.count("\n    "), 20)

    def test_intervals_hold_their_values(self):
        figures = self.json("assertions", GOLD, "--predicted", str(DATA / "predicted.ndjson"))
        for name, interval in figures["intervals"].items():
            self.assertLessEqual(interval[0], figures[name], name)
            self.assertGreaterEqual(interval[1], figures[name], name)
        self.assertEqual(set(figures["units"].values()), {"facts", "lines", "slots"})  # eight documents are too few

    def test_parser_names_and_sentences_read_what_the_gold_has(self):
        parser = self.json("parser", str(DATA / "gold.conllu"))
        self.assertEqual(parser["tokens"], 13)
        self.assertGreater(parser["LAS"], 50)
        self.assertGreater(self.json("sentences", str(DATA / "gold.conllu"))["words_f1"], 80)
        self.write("names.iob2", "1\tAnna\tB-PER\n2\tOrlov\tI-PER\n3\tleft\tO\n4\tLondon\tB-LOC\n5\t.\tO\n")
        self.assertEqual(self.json("names", "names.iob2")["names"], 2)
        self.write("names.conll", "Kaja\tB-person\nleft\tO\nKiel\tB-location\n")
        self.assertEqual(self.json("names", "names.iob2", "names.conll")["names"], 4)

    def test_several_treebanks_are_one_gold(self):
        gold = str(DATA / "gold.conllu")
        self.assertEqual(self.json("parser", gold, gold)["tokens"], 26)
        self.assertEqual(self.json("sentences", gold, gold)["paragraphs"], 4)
        run = self.relata("eval", "parser", gold, str(DATA / "carb.tsv"))
        self.assertRun(run, 2, out="", err="carb.tsv:1: ")

    def test_kinds_of_text_labels_and_enhanced_dependencies_of_a_treebank(self):
        gold = str(DATA / "enhanced.conllu")
        figures = self.json("parser", gold)
        for name in ("LAS:news", "LAS:bio", "UPOS:news", "ELAS", "EULAS", "nsubj", "conj", "punct"):
            self.assertIn(name, figures)
        self.assertGreater(figures["features"], 0)
        rules = self.json("enhanced", gold)
        self.assertEqual((rules["ELAS"], rules["ELASadded"]), (100, 100))
        self.assertIn("sentences_f1:news", self.json("sentences", gold))
        self.assertRun(self.relata("eval", "enhanced", gold), 0, out="ELAS of edges beside the tree")
        self.assertRun(self.relata("eval", "enhanced", str(DATA / "gold.conllu")), 2, out="", err="no word has DEPS")

    def test_the_parse_shown_has_enhanced_dependencies(self):
        self.write("lines.txt", "Divers found the wreck and raised it .\n")
        rows = [row.split("\t") for row in self.relata("show", "lines.txt", "--stage=parse", "--input", "lines",
                                                       "--pretokenized").out.splitlines() if row[:1].isdigit()]
        self.assertEqual([row[8] for row in rows if row[1] in ("Divers", "found", "raised")],
                         ["2:nsubj|6:nsubj", "0:root", "2:conj:and"])

    def test_openie_reads_sentences(self):
        self.write("sentences.txt", "Divers found two bodies near the wreck , and police closed the road .\n")
        self.assertGreater(self.json("openie", str(DATA / "carb.tsv"), "sentences.txt")["predictions"], 0)
        self.assertRun(self.relata("eval", "openie", str(DATA / "carb.tsv")), 2, out="", err="--predicted")

    def test_happenings_and_disputes_are_scored_against_links(self):
        figures = self.json("graph", GOLD)
        self.assertEqual(figures["links"], 12)
        self.assertEqual(figures["different_event_apart"], 100)
        self.assertGreaterEqual(figures["links_found"], 18)  # of all links: the reachable ones are more when more is extracted
        self.relata("-q", "add", "g.relata", str(ROOT / "corpus/articles"))
        self.assertEqual(self.json("graph", GOLD, "--predicted", "g.relata"), figures, "a graph file has the same")
        run = self.relata("-q", "eval", "graph", GOLD, "--predicted", "g.relata", "--misses", "1")
        self.assertRun(run, 0, out="links with two groups joined")
        self.assertRun(self.relata("eval", "graph", str(DATA)), 2, out="", err="relata-gold/1")

    def test_what_is_wrong_is_said(self):
        self.assertRun(self.relata("eval", "assertions", "nowhere"), 2, out="", err="nowhere: cannot be read")
        self.write("empty/readme", "")
        self.assertRun(self.relata("eval", "assertions", "empty"), 2, out="", err="relata-gold/1")
        self.write("bad.ndjson", '{"doc":"a"}\nnot JSON\n')
        self.assertRun(self.relata("eval", "assertions", GOLD, "--predicted", "bad.ndjson"), 2, out="", err="bad.ndjson:2: ")
        shutil.copytree(ROOT / "corpus", self.folder / "corpus")
        gold = self.folder / "corpus/gold/idlib-volna24.gold.json"
        gold.write_text(gold.read_text().replace('"subject": "russia"', '"subject": "rusia"', 1))
        self.assertRun(self.relata("eval", "assertions", "corpus/gold"), 2, out="", err="subject 'rusia' is no entity")
        self.assertRun(self.relata("eval", "everything", GOLD), 2, out="", err="everything")
        self.assertRun(self.relata("eval", "parser", str(DATA / "carb.tsv")), 2, out="", err="columns")

    def test_lines_of_no_document_are_said(self):
        self.write("one.ndjson", '{"doc":"idlib-volna24","subject":"Russia","relation":"accuse","object":"Turkey"}\n')
        run = self.relata("eval", "assertions", GOLD, "--predicted", "one.ndjson")
        self.assertRun(run, 0, err="no line is of document ferry-northline")


if __name__ == "__main__":
    main()
