"""Every other format, read unchanged by the program it is for: readers_test.py SAMPLE_EXPORT

networkx reads GraphML and GEXF, pandas the CSV files, Python's json and html.parser the rest; the counts are those of
N-Quads' claims and annotations, which rdflib_test.py checks.
"""
import csv
import html.parser
import io
import json
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

import networkx
import pandas
import PIL.Image
import pypdf

PROGRAM = ""
HERE = Path(__file__).resolve().parent
GRAPHS = {"sample": 13, "odd": 18, "empty": 0}  # assertions


def export(form, graph="sample"):
    return subprocess.run([PROGRAM, form, graph], check=True, capture_output=True).stdout


def claims(graph):
    """The ids of the relations, from another writer."""
    kind = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://example.org/relata/ns#Claim>"
    return sum(kind in line for line in export("nquads", graph).splitlines())


def read_table(data, **options):
    return pandas.read_csv(io.BytesIO(data), keep_default_na=False, **options)


class Networks(unittest.TestCase):
    def graphs(self, name):
        yield "graphml", networkx.parse_graphml(export("graphml", name).decode(), force_multigraph=True)
        yield "gexf", networkx.read_gexf(io.BytesIO(export("gexf", name)))

    def test_networkx_reads_equal_graphs(self):
        for name in GRAPHS:
            nodes = read_table(export("neo4j-nodes", name))
            for form, graph in self.graphs(name):
                self.assertTrue(graph.is_directed())
                self.assertEqual(graph.number_of_edges(), claims(name), (form, name))
                self.assertEqual(set(graph), set(nodes["id:ID"]), (form, name))
                self.assertEqual(sum(d["weight"] for *_, d in graph.edges(data=True)), GRAPHS[name], (form, name))

    def test_a_claim_says_so_and_by_whom(self):
        for form, graph in self.graphs("sample"):
            labels = {d["label"]: d for s, t, d in graph.edges(data=True) if s == "turkey" and t.startswith("militants")}
            self.assertEqual(set(labels), {"support", "support (says Russia)", "not support (says Turkey)"}, form)
            claim, denial = labels["support (says Russia)"], labels["not support (says Turkey)"]
            self.assertIs(labels["support"]["own_voice"], True)
            self.assertIs(claim["own_voice"], False)
            self.assertEqual((claim["speaker"], claim["weight"], claim["documents"]), ("Russia", 2, 2))
            self.assertEqual((denial["polarity"], denial["modality"]), ("negated", "asserted"))
            self.assertEqual(claim["confidence"], 0.75)
            self.assertEqual(claim["document_ids"], "idlib-1; idlib-2")
            self.assertIn("supporting militants", claim["sentence"])

    def test_every_edge_has_two_ends_and_what_is_missing_is_marked(self):
        for form, graph in self.graphs("sample"):
            ends = {t for s, t, d in graph.edges(data=True) if d["relation"] == "launch operation"}
            self.assertEqual({graph.nodes[end]["kind"] for end in ends}, {"unstated"}, form)
            words = [d["label"] for _, d in graph.nodes(data=True) if d["kind"] == "words"]
            self.assertEqual(len(words), 2)
            for _, data in graph.nodes(data=True):
                self.assertTrue(data["label"])

    def test_ids_are_those_of_the_records_where_xml_allows_them(self):
        ids = {line[end] for line in map(json.loads, export("ndjson").splitlines()) for end in ("subject_id", "object_id")}
        for _, graph in self.graphs("sample"):
            self.assertTrue(ids - {None} <= set(graph))

    def test_odd_names_come_back_save_what_xml_cannot_hold(self):
        for form, graph in self.graphs("odd"):
            labels = {d["label"] for _, d in graph.nodes(data=True)}
            for name in ('Say "quoted" name 1', "Two\nlines 3", "Tab\there 5", "<b>bold</b> &amp; & 7",
                         "]]> <!-- --> <![CDATA[ 8", "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 11",
                         "Control \ufffd\ufffd\ufffd\ufffd\ufffd\x85\ufffd 12"):
                self.assertIn(name, labels, form)

    def test_xmllint_finds_no_fault(self):
        for name in GRAPHS:
            for form in ("graphml", "gexf"):
                done = subprocess.run(["xmllint", "--noout", "--relaxng", HERE / f"{form}.rng", "-"],
                                      input=export(form, name), capture_output=True)
                self.assertEqual(done.returncode, 0, done.stderr.decode())


class Neo4j(unittest.TestCase):
    """What neo4j-admin asks of its files: typed headers, unique ids, known ends, no line break in a value."""

    def test_the_files_keep_the_importers_rules(self):
        for name in GRAPHS:
            nodes, relationships = export("neo4j-nodes", name), export("neo4j-relationships", name)
            for data in (nodes, relationships):
                rows = list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True))
                self.assertEqual(data.count(b"\n"), len(rows))
                self.assertEqual({len(row) for row in rows}, {len(rows[0])})
            nodes, relationships = read_table(nodes), read_table(relationships)
            self.assertTrue(nodes["id:ID"].is_unique)
            self.assertEqual(len(relationships), claims(name))
            for end in (":START_ID", ":END_ID"):
                self.assertTrue(set(relationships[end]) <= set(nodes["id:ID"]))
            self.assertEqual(relationships["support:int"].sum(), GRAPHS[name])

    def test_only_what_a_document_says_itself_has_the_relation_as_its_type(self):
        table = read_table(export("neo4j-relationships"))
        own = table["own_voice:boolean"]
        self.assertEqual(set(table[~own][":TYPE"]), {"CLAIM"})
        self.assertEqual(set(table[own][":TYPE"]), {"ACCUSE", "ATTACK", "DENY", "THREATEN", "KILL", "SUPPORT", "MEET"})

    def test_lists_are_parted_by_semicolons(self):
        table = read_table(export("neo4j-relationships")).set_index("label")
        ids = table.loc["support (says Russia)", "assertion_ids:string[]"].split(";")
        self.assertEqual(len(ids), 2)
        nodes = read_table(export("neo4j-nodes"))
        self.assertEqual(set(nodes[":LABEL"]),
                         {"Entity;COUNTRY", "Entity;ARMED_GROUP", "Entity;FACILITY", "Entity;PERSON", "Entity;PLACE", "Entity;OTHER",
                          "Words", "Unstated"})


class Records(unittest.TestCase):
    def test_pandas_and_json_read_as_many_assertions(self):
        for name, assertions in GRAPHS.items():
            lines = [json.loads(line) for line in export("ndjson", name).splitlines()]
            self.assertEqual(len(lines), assertions)
            self.assertEqual(json.loads(export("json", name)), lines)
            table = read_table(export("csv", name), dtype=str)
            self.assertEqual(len(table), assertions)
            for field in ("id", "subject", "object", "sentence_text", "relation", "doc"):
                self.assertEqual(list(table[field]), [line[field] or "" for line in lines], field)

    def test_names_that_look_like_formulas_stay_as_they_are(self):
        subjects = set(read_table(export("csv", "odd"), dtype=str)["subject"])
        self.assertTrue({"=SUM(A1:A9) 13", "+14", "-15", "@cmd 16"} <= subjects, subjects)


class Page(html.parser.HTMLParser):
    VOID = {"meta", "input", "link", "br"}

    def __init__(self, text):
        super().__init__()
        self.open, self.details, self.quotes, self.scripts, self.links, self.faults = [], 0, [], 0, [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.details += tag == "details"
        self.scripts += tag == "script"
        self.links += [v for k, v in attributes if k in ("src", "href") and not v.startswith("#")]
        if tag == "blockquote":
            self.quotes.append("")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data):
        if self.open and self.open[-1] == "blockquote":
            self.quotes[-1] += data


class Html(unittest.TestCase):
    def test_every_relation_opens_its_sentences(self):
        for name, assertions in GRAPHS.items():
            page = Page(export("html", name).decode())
            self.assertEqual((page.open, page.faults), ([], []), name)
            self.assertEqual(page.details, claims(name))
            self.assertEqual(len(page.quotes), assertions)
            self.assertEqual(page.scripts, 1, "a name became a script")
            self.assertEqual([link for link in page.links if link], [], "something is fetched from elsewhere")
        lines = [json.loads(line) for line in export("ndjson").splitlines()]
        self.assertEqual(sorted(Page(export("html").decode()).quotes), sorted(line["sentence_text"] for line in lines))

    def test_the_diagram_inside_is_well_formed(self):
        for name in GRAPHS:
            text = export("html", name).decode()
            ET.fromstring(text[text.index("<svg"):text.index("</svg>") + 6])


class Pictures(unittest.TestCase):
    def test_graphviz_reads_our_dot_and_the_pictures_are_readable(self):
        for name in GRAPHS:
            dot = export("dot", name)
            svg = subprocess.run(["dot", "-Tsvg"], input=dot, check=True, capture_output=True)
            self.assertEqual(svg.stderr, b"")
            ours = ET.fromstring(export("svg", name))
            theirs = ET.fromstring(svg.stdout)
            edges = [sum(e.get("class", "").startswith("edge") for e in root.iter()) for root in (ours, theirs)]
            self.assertEqual(edges[0], edges[1], name)
            self.assertEqual(edges[0], dot.count(b" -> "), name)

    def test_png_and_pdf_open(self):
        for name in GRAPHS:
            image = PIL.Image.open(io.BytesIO(export("png", name)))
            image.load()
            self.assertGreater(min(image.size), 20)
            self.assertEqual(len(pypdf.PdfReader(io.BytesIO(export("pdf", name))).pages), 1)
        words = pypdf.PdfReader(io.BytesIO(export("pdf"))).pages[0].extract_text()
        self.assertIn("Turkey", words)
        self.assertIn("says Russia", " ".join(words.split()))


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
