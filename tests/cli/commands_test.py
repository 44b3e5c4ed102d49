"""What the commands print, from articles to answers."""
import csv
import io
import json
import unittest
import xml.etree.ElementTree as ET

from program import ARTICLE, SECOND, ProgramTest, main

FIELDS = """id doc source published publisher title sentence_start sentence_end sentence_text subject subject_id subject_type
subject_text subject_start subject_end relation relation_text relation_start relation_end object object_id object_type
object_text object_start object_end arguments polarity modality attribution attribution_id nested_in class mode cameo time
time_text place place_id quantity quantity_text quantity_unit quantity_bound rule confidence""".split()


def find(records, **wanted):
    return [r for r in records if all(r[name] == value for name, value in wanted.items())]


class Extract(ProgramTest):
    def records(self, *arguments, **more):
        run = self.relata("extract", *arguments, "--format", "ndjson", **more)
        self.assertEqual(run.code, 0, run)
        return [json.loads(line) for line in run.out.splitlines()]

    def test_a_record_has_every_field_in_order_and_quotes_its_source(self):
        self.write("a.txt", ARTICLE)
        records = self.records("a.txt")
        source = ARTICLE.encode()
        for record in records:
            self.assertEqual(list(record), FIELDS)
            for part in ("sentence", "subject", "relation", "object"):
                start, end, text = (record[f"{part}_{x}"] for x in ("start", "end", "text"))
                if start is not None:
                    self.assertEqual(source[start:end].decode(), text)
            for argument in record["arguments"]:
                self.assertEqual(source[argument["start"]:argument["end"]].decode(), argument["text"])

    def test_a_claim_keeps_its_speaker(self):
        self.write("a.txt", ARTICLE)
        records = self.records("a.txt")
        self.assertTrue(find(records, subject="Russia", relation="accuse", object="Turkey", attribution=None))
        support = find(records, relation="support")
        self.assertTrue(support)
        for record in support:
            self.assertIsNotNone(record["attribution"], record)

    def test_any_number_of_threads_gives_the_same_bytes(self):
        for i in range(12):
            self.write(f"news/{i:02}.txt", ARTICLE.replace("Thursday", f"Thursday, at {i + 1} p.m."))
        runs = [self.relata("extract", "news", "--format", "ndjson", "-j", n) for n in ("1", "2", "7")]
        self.assertGreater(len(runs[0].out), 1000)
        self.assertEqual(runs[0].out, runs[1].out)
        self.assertEqual(runs[0].out, runs[2].out)

    def test_documents_of_one_label_are_told_apart(self):
        self.write("one/a.txt", ARTICLE)
        self.write("two/a.txt", SECOND)
        labels = list(dict.fromkeys(r["doc"] for r in self.records("one/a.txt", "two/a.txt")))
        self.assertEqual(labels[0], "a")
        self.assertRegex(labels[1], r"^a@[0-9a-f]{8}$")

    def test_standard_input_and_csv(self):
        run = self.relata("extract", "-", "--format", "csv", stdin=ARTICLE.encode())
        self.assertEqual(run.code, 0, run)
        rows = list(csv.reader(io.StringIO(run.out, newline="")))
        self.assertEqual(rows[0], FIELDS)
        self.assertGreater(len(rows), 3)
        for row in rows:
            self.assertEqual(len(row), len(FIELDS))

    def test_table_openie_and_confidence(self):
        self.write("a.txt", ARTICLE)
        self.assertRun(self.relata("extract", "a.txt", "--format", "table"), 0, out="accuse")
        self.write("lines.txt", "Russia accused Turkey of war .\nIt rained .\n")
        run = self.relata("extract", "lines.txt", "--input", "lines", "--pretokenized", "--format", "openie")
        self.assertEqual(run.code, 0, run)
        for line in run.out.splitlines():
            columns = line.split("\t")
            self.assertGreaterEqual(len(columns), 5)
            self.assertIn(columns[0], ("Russia accused Turkey of war .", "It rained ."))
            self.assertTrue(0 <= float(columns[1]) <= 1)

    def test_only_what_is_sure_enough_is_printed(self):
        self.write("a.txt", ARTICLE)
        everything = self.records("a.txt")
        border = sorted(r["confidence"] for r in everything)[len(everything) // 2]
        sure = self.records("a.txt", "--min-confidence", str(border))
        self.assertEqual(sure, [r for r in everything if r["confidence"] >= border])

    def test_the_last_line_on_standard_error_counts(self):
        self.write("a.txt", ARTICLE)
        run = self.relata("extract", "a.txt", "--format", "ndjson")
        self.assertRegex(run.err, r"^relata: read 1 document; \d+ assertions?; \d+\.\d s\n$")
        self.assertEqual(self.relata("extract", "a.txt", "-q", "--format", "ndjson").err, "")

    def test_nothing_found_is_exit_1(self):
        self.write("dull.txt", "Hello\n")
        self.assertRun(self.relata("extract", "dull.txt", "--format", "ndjson"), 1, out="")


class Show(ProgramTest):
    def test_every_stage_prints_a_line_a_record(self):
        self.write("a.txt", ARTICLE)
        wanted = {"text": "Hayat Tahrir al-Sham (HTS) attacked the Hmeimim airbase in January.\n",
                  "document": "title\tMoscow Blames Ankara Over Idlib\n",
                  "sentences": "\tTurkey denied that it had attacked Russian forces.\n",
                  "tokens": "\tairbase\n", "parse": "\taccuse\tVERB\t", "mentions": "\trussia\t",
                  "speakers": "\treported\t",
                  "assertions": "Russia | accuse | Turkey\taffirmed\tasserted\t-\t"}
        for stage, words in wanted.items():
            with self.subTest(stage=stage):
                self.assertRun(self.relata("show", "a.txt", "--stage", stage), 0, out=words)
        self.assertRun(self.relata("show", "a.txt", "--stage=text"), 0)

    def test_a_headline_names_its_speaker_before_the_colon_or_after_the_dash(self):
        body = "\n\nThe minister spoke in Oslo on Friday. The dam feeds two towns. Engineers saw it on Saturday.\n"
        for headline, speaker in (("Olga Dahl: Rebels attacked the dam", "Olga Dahl"),
                                  ("Rebels attacked the dam – minister", "minister"),
                                  ("Rebels attacked the dam: Moscow", "Moscow")):
            with self.subTest(headline=headline):
                self.write("a.txt", headline + body)
                said = [line.split("\t") for line in self.relata("show", "a.txt", "--stage=speakers").out.splitlines()]
                self.assertIn((speaker, "Rebels attacked the dam"), [(row[4], row[5]) for row in said])
        for headline in ("Gaza: Rebels attacked the dam", "Analysis: Rebels attacked the dam"):
            with self.subTest(headline=headline):
                self.write("a.txt", headline + body)
                self.assertNotIn("0\t", self.relata("show", "a.txt", "--stage=speakers").out[:2])

    def test_token_ranges_quote_the_file(self):
        self.write("a.txt", ARTICLE)
        run = self.relata("show", "a.txt", "--stage=parse")
        rows = [line.split("\t") for line in run.out.splitlines() if line and not line.startswith("#")]
        self.assertGreater(len(rows), 40)
        for row in rows:
            start, end = dict(part.split("=") for part in row[9].split("|"))["TokenRange"].split(":")
            self.assertEqual(ARTICLE.encode()[int(start):int(end)].decode(), row[1])

    def test_conllu_keeps_its_sentences_comments_and_forms(self):
        conllu = ("# newdoc id = x\n# sent_id = 1\n# text = Don't go.\n1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                  "1\tDo\t_\t_\t_\t_\t_\t_\t_\t_\n2\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n3\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                  "4\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n# sent_id = 2\n# text = Yes\n1\tYes\t_\t_\t_\t_\t_\t_\t_\t_\n\n")
        self.write("x.conllu", conllu)
        run = self.relata("show", "x.conllu", "--stage=parse", "--input", "conllu")
        self.assertEqual(run.code, 0, run)
        before, after = conllu.split("\n"), run.out.split("\n")
        self.assertEqual(len(before), len(after))
        for old, new in zip(before, after):
            if old.startswith("#") or not old or "-" in old.split("\t")[0]:
                self.assertEqual(old, new)
            else:
                self.assertEqual(old.split("\t")[:2], new.split("\t")[:2])
                self.assertNotEqual(new.split("\t")[3], "_")
                self.assertTrue(new.split("\t")[6].isdigit())


class Graph(ProgramTest):
    def test_adding_twice_changes_nothing(self):
        graph = self.graph()
        before = self.relata("export", graph, "--format", "ndjson").out
        again = self.relata("add", graph, "news")
        self.assertRun(again, 0, out="", err="0 new, 2 already there")
        self.assertEqual(self.relata("export", graph, "--format", "ndjson").out, before)
        self.assertGreater(len(before), 1000)

    def test_the_order_of_adding_does_not_matter(self):
        first = self.graph()
        self.relata("add", "h.relata", "news/a2.txt", "news/a1.txt")
        for form in ("ndjson", "csv", "dot", "jsonld", "svg"):
            with self.subTest(format=form):
                one, two = (self.relata("export", g, "--format", form).out for g in (first, "h.relata"))
                self.assertEqual(one, two)
                self.assertGreater(len(one), 500)

    def test_the_same_articles_make_the_same_file(self):
        for i in range(12):
            days = (ARTICLE.replace("Thursday", f"Thursday, at {i} p.m. on street {n},") for n in range(40))
            self.write(f"news/{i:02}.txt", "\n".join(days))
        for threads in ("1", "2"):
            self.assertRun(self.relata("-q", "add", f"{threads}.relata", "news", "-j", threads), 0)
        one, two = ((self.folder / f"{threads}.relata").read_bytes() for threads in ("1", "2"))
        self.assertGreater(len(one), 100_000)
        self.assertTrue(one == two)

    def test_remove_is_as_if_never_read(self):
        graph = self.graph(ARTICLE)
        before = self.relata("export", graph, "--format", "jsonld").out
        self.write("b.txt", SECOND)
        self.relata("add", graph, "b.txt")
        self.assertNotEqual(self.relata("export", graph, "--format", "jsonld").out, before)
        self.assertRun(self.relata("remove", graph, "b"), 0, out="b\n")
        self.assertEqual(self.relata("export", graph, "--format", "jsonld").out, before)
        self.assertRun(self.relata("remove", graph, "b"), 2, out="", err="b")

    def exported(self, graph):
        return self.relata("-q", "export", graph, "--format", "ndjson").out

    def test_merging_parts_in_any_order_is_the_graph_of_all(self):
        self.write("news/b.txt", SECOND)
        whole = self.graph()
        self.relata("add", whole, "news")
        for i, name in enumerate(sorted(p.name for p in (self.folder / "news").iterdir())):
            self.relata("add", f"part{i % 2}.relata", f"news/{name}")
        before = (self.folder / "part1.relata").read_bytes()
        self.assertRun(self.relata("merge", "out.relata", "part0.relata", "part1.relata"), 0, out="", err="new")
        self.assertEqual(self.exported("out.relata"), self.exported(whole))
        self.assertRun(self.relata("merge", "part0.relata", "part1.relata", "part0.relata"), 0, err="new")
        self.assertEqual(self.exported("part0.relata"), self.exported(whole))
        self.assertRun(self.relata("merge", "out.relata", "part0.relata"), 0, err="0 documents new, 0 assertions")
        self.assertEqual((self.folder / "part1.relata").read_bytes(), before)
        self.assertRun(self.relata("merge", "out.relata", "none.relata"), 2, out="", err="none.relata")

    def test_a_retracted_document_counts_no_more_also_after_merging(self):
        graph = self.graph(ARTICLE)
        before = self.exported(graph)
        self.write("b.txt", SECOND)
        self.relata("add", graph, "b.txt")
        self.relata("merge", "copy.relata", graph)
        both = self.exported(graph)
        self.assertRun(self.relata("retract", graph, "b", "--note", "taken back"), 0, out="b\n", err="withdrew 1")
        self.assertEqual(self.exported(graph), before)
        self.assertIn('"withdrawn":1', self.relata("stats", graph, "--format", "json").out.replace(" ", ""))
        self.assertRun(self.relata("merge", "copy.relata", graph), 0, err="1 withdrawal new")
        self.assertEqual(self.exported("copy.relata"), before)
        self.relata("remove", graph, "b")
        self.relata("add", graph, "b.txt")
        self.assertEqual(self.exported(graph), before)
        self.assertRun(self.relata("retract", graph, "b", "--undo"), 0, out="b\n", err="restored 1")
        self.assertEqual(self.exported(graph), both)
        self.assertRun(self.relata("retract", graph, "nowhere"), 2, out="", err="nowhere")

    def test_query_answers_with_ids_that_why_explains(self):
        graph = self.graph()
        run = self.relata("query", graph, "Russia accuse ?")
        self.assertRun(run, 0, out="Turkey")
        answer = json.loads(self.relata("query", graph, "Russia accuse ?", "--format", "ndjson").out.splitlines()[0])
        self.assertEqual(answer["bindings"]["object"]["name"], "Turkey")
        edge = answer["edges"][0]
        self.assertGreaterEqual(len(edge["assertions"]), 2)
        why = self.relata("why", graph, edge["id"])
        self.assertRun(why, 0, out="«Russia» «accused» «Turkey»")
        self.assertIn("rule", why.out)
        self.assertIn("news/a1.txt, bytes ", why.out)
        short = self.relata("why", graph, edge["assertions"][0][:8])
        self.assertRun(short, 0, out=edge["assertions"][0])
        self.assertRun(self.relata("why", graph, "ffffffffffff"), 1, out="", err="ffffffffffff")

    def test_claims_show_their_speaker(self):
        graph = self.graph()
        run = self.relata("query", graph, "Turkey support ?")
        self.assertRun(run, 0, out="says")

    def test_nothing_found_is_exit_1(self):
        graph = self.graph()
        self.assertRun(self.relata("query", graph, "Atlantis accuse ?"), 1, out="")
        self.assertRun(self.relata("entities", graph, "Atlantis"), 1, out="", err="Atlantis")
        self.assertRun(self.relata("export", graph, "--about", "Atlantis", "--format", "ndjson"), 1, out="")

    def test_entities_and_stats(self):
        graph = self.graph()
        self.assertRun(self.relata("entities", graph), 0, out="Hayat Tahrir al-Sham")
        self.assertRun(self.relata("entities", graph, "HTS"), 0, out="Hayat Tahrir al-Sham")
        record = json.loads(self.relata("entities", graph, "HTS", "--format", "ndjson").out.splitlines()[0])
        self.assertEqual(record["name"], "Hayat Tahrir al-Sham")
        self.assertNotIn("\nmilitants", self.relata("entities", graph).out)
        self.assertRun(self.relata("entities", graph, "--all"), 0, out="\nmilitants")
        self.assertRun(self.relata("stats", graph), 0, out="documents")

    def test_exports_are_well_formed_and_go_to_files_named_after_their_format(self):
        graph = self.graph()
        for form in ("dot", "svg", "jsonld", "ndjson", "csv"):
            with self.subTest(format=form):
                name = f"out.{form}"
                self.assertRun(self.relata("export", graph, "-o", name), 0, out="")
                text = (self.folder / name).read_text()
                self.assertEqual(text, self.relata("export", graph, "--format", form).out.replace("\r\n", "\n"))
                if form == "svg":
                    self.assertTrue(ET.fromstring(text).tag.endswith("svg"))
                if form == "jsonld":
                    self.assertIn("@graph", json.loads(text))
        self.assertEqual(sorted(p.name for p in self.folder.iterdir() if ".tmp" in p.name), [])

    def test_filters_reach_the_export(self):
        graph = self.graph()
        run = self.relata("export", graph, "--format", "ndjson", "--about", "Aleppo")
        self.assertEqual(run.code, 0, run)
        for line in run.out.splitlines():
            self.assertEqual(json.loads(line)["doc"], "a2")
        negated = self.relata("export", graph, "--format", "ndjson", "--negated")
        self.assertEqual({json.loads(line)["polarity"] for line in negated.out.splitlines()}, {"negated"})
        one = self.relata("query", graph, "? ? ?", "--top", "1", "--format", "ndjson")
        self.assertEqual(len(one.out.splitlines()), 1)


if __name__ == "__main__":
    main()
