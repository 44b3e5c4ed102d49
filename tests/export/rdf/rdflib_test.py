"""The RDF of the sample graphs, read by rdflib and pyld unchanged: usage rdflib_test.py SAMPLE_EXPORT"""
import hashlib
import json
import subprocess
import sys
import unittest
from pathlib import Path

import pyld
import pyshacl
import rdflib
from rdflib.namespace import RDF, RDFS

HERE = Path(__file__).resolve().parent
PROGRAM = ""
REL = "https://example.org/kg/relation/"
PREFIXES = """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX rv: <https://example.org/relata/ns#> PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX schema: <https://schema.org/> PREFIX ent: <https://example.org/kg/entity/> PREFIX rel: <https://example.org/kg/relation/>
"""


def export(form, graph="sample", *arguments):
    return subprocess.run([PROGRAM, form, graph, *arguments], check=True, capture_output=True).stdout


def read(*arguments):
    return rdflib.Graph().parse(data=export("jsonld", *arguments), format="json-ld")


def triples_of(form, parser, graph):
    data = rdflib.Dataset()
    data.parse(data=export(form, graph), format=parser)
    return {quad[:3] for quad in data.quads()}


def without_summaries(graph):
    summaries = set(graph.subjects(RDF.type, rdflib.URIRef("https://example.org/relata/ns#ClaimSummary")))
    return {triple for triple in graph if triple[0] not in summaries}


class JsonLd(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.graph = read()

    def ask(self, query):
        return self.graph.query(PREFIXES + query)

    def test_a_plain_triple_needs_a_document_that_states_it_in_its_own_voice(self):
        plain = {(s, p, o) for s, p, o in self.graph if str(p).startswith(REL)}
        self.assertEqual(len(plain), 7)
        for s, p, o in plain:
            claims = self.graph.query(
                PREFIXES + """SELECT ?c WHERE { ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ;
                rv:polarity rv:affirmed ; rv:modality rv:asserted . FILTER NOT EXISTS { ?c prov:wasAttributedTo ?who } }""",
                initBindings={"s": s, "p": p, "o": o})
            self.assertEqual(len(claims), 1, (s, p, o))

    def test_who_says_that_turkey_supports_militants(self):
        rows = self.ask("""SELECT ?name ?polarity WHERE { ?c a rv:Claim ; rdf:subject ent:turkey ; rdf:predicate rel:support ;
            prov:wasAttributedTo ?who ; rv:polarity ?polarity . ?who rdfs:label ?name } ORDER BY ?name""")
        self.assertEqual([(str(r.name), str(r.polarity).split("#")[1]) for r in rows],
                         [("Russia", "affirmed"), ("Turkey", "negated")])

    def test_quotes_are_found_at_their_code_points(self):
        rows = list(self.ask("""SELECT ?exact ?start ?end ?prefix ?suffix WHERE { ?t oa:hasSelector ?p, ?q .
            ?p oa:start ?start ; oa:end ?end . ?q oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix }"""))
        self.assertEqual(len(rows), 13)
        for row in rows:
            self.assertEqual(len(row.exact), int(row.end) - int(row.start))
        self.assertIn("Moscow’s envoy said Russia accused Turkey again.", {str(r.exact) for r in rows})

    def test_there_are_no_blank_nodes_and_decimals_are_exact(self):
        for triple in self.graph:
            self.assertFalse(any(isinstance(term, rdflib.BNode) for term in triple), triple)
        confidence = {str(o) for o in self.graph.objects(None, rdflib.URIRef("https://example.org/relata/ns#confidence"))}
        self.assertEqual(confidence, {"0.75"})

    def test_the_parts_make_the_whole(self):
        union = without_summaries(read("sample", "Northern Wire")) | without_summaries(read("sample", "Harbour Post"))
        self.assertEqual(union, without_summaries(self.graph))

    def test_counts_stand_in_summaries_only(self):
        for count in ("support", "independentSources"):
            for subject in self.graph.subjects(rdflib.URIRef(f"https://example.org/relata/ns#{count}"), None):
                self.assertIn("/kg/summary/", str(subject))

    def test_it_conforms_to_the_shapes(self):
        conforms, _, report = pyshacl.validate(self.graph, shacl_graph=str(HERE / "shapes.ttl"))
        self.assertTrue(conforms, report)

    def test_two_runs_give_the_same_bytes(self):
        self.assertEqual(*(hashlib.sha256(export("turtle")).digest() for _ in range(2)))


class Syntaxes(unittest.TestCase):
    def test_all_hold_the_same_triples(self):
        for graph, least in (("sample", 500), ("odd", 500), ("empty", 4)):
            from_json = triples_of("jsonld", "json-ld", graph)
            self.assertGreaterEqual(len(from_json), least)
            self.assertEqual(from_json, triples_of("turtle", "turtle", graph), graph)
            self.assertEqual(from_json, triples_of("nquads", "nquads", graph), graph)
            self.assertEqual(len(from_json), export("nquads", graph).count(b"\n"), graph)

    def test_pyld_reads_as_many(self):
        for graph in ("sample", "odd", "empty"):
            dataset = pyld.jsonld.to_rdf(json.loads(export("jsonld", graph)))
            self.assertEqual(list(dataset), ["@default"])
            self.assertEqual(len(dataset["@default"]), export("nquads", graph).count(b"\n"), graph)

    def test_odd_names_come_back_as_they_were(self):
        labels = {str(o) for _, p, o in triples_of("turtle", "turtle", "odd") if p == RDFS.label}
        for name in ('Say "quoted" name 1', "Two\nlines 3", "Return\r\nand line 4", "Tab\there 5", "<b>bold</b> &amp; & 7",
                     "back\\slash \\N %41 {17} $x", "Control \x01\x08\x0b\x1f\x7f\x85\ufffe 12"):
            self.assertIn(name, labels)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
