"""The JSON-LD of the sample graph, read by rdflib unchanged: usage rdflib_test.py SAMPLE_EXPORT"""
import hashlib
import subprocess
import sys
import unittest
from pathlib import Path

import pyshacl
import rdflib
from rdflib.namespace import RDF

HERE = Path(__file__).resolve().parent
PROGRAM = ""
REL = "https://example.org/kg/relation/"
PREFIXES = """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX rv: <https://example.org/relata/ns#> PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX schema: <https://schema.org/> PREFIX ent: <https://example.org/kg/entity/> PREFIX rel: <https://example.org/kg/relation/>
"""


def export(*arguments):
    return subprocess.run([PROGRAM, "jsonld", *arguments], check=True, capture_output=True).stdout


def read(*arguments):
    return rdflib.Graph().parse(data=export(*arguments), format="json-ld")


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
        union = without_summaries(read("Northern Wire")) | without_summaries(read("Harbour Post"))
        self.assertEqual(union, without_summaries(self.graph))

    def test_counts_stand_in_summaries_only(self):
        for count in ("support", "independentSources"):
            for subject in self.graph.subjects(rdflib.URIRef(f"https://example.org/relata/ns#{count}"), None):
                self.assertIn("/kg/summary/", str(subject))

    def test_it_conforms_to_the_shapes(self):
        conforms, _, report = pyshacl.validate(self.graph, shacl_graph=str(HERE / "shapes.ttl"))
        self.assertTrue(conforms, report)

    def test_two_runs_give_the_same_bytes(self):
        self.assertEqual(hashlib.sha256(export()).digest(), hashlib.sha256(export()).digest())


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
