"""Asks a JSON-LD file of relata with SPARQL: ask.py FILE"""
import sys

import rdflib

PREFIXES = """
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX schema: <https://schema.org/>
PREFIX ent: <https://example.org/kg/entity/>
PREFIX rel: <https://example.org/kg/relation/>
PREFIX rv: <https://example.org/relata/ns#>
"""

QUESTIONS = [
    ('Whom do the articles themselves say that Russia accuses? (a plain triple)',
     'SELECT ?whom WHERE { ent:russia rel:accuse ?who . ?who rdfs:label ?whom } ORDER BY ?whom'),
    ('Who says that Turkey supports somebody, and whom?',
     """SELECT ?speaker ?whom WHERE {
            ?claim rdf:subject ent:turkey ; rdf:predicate rel:support ; rdf:object ?o ;
                   rv:polarity rv:affirmed ; rv:modality rv:asserted ; prov:wasAttributedTo ?s .
            ?s rdfs:label ?speaker . ?o rdfs:label ?whom } ORDER BY ?speaker ?whom"""),
    ('Does it stand as a plain triple that Turkey supports militants?',
     'ASK { ent:turkey rel:support ?who . ?who rdfs:label ?name . FILTER(STR(?name) = "militants") }'),
    ('Who says that HTS attacked Hmeimim, in which sentence, and in which article?',
     """SELECT ?speaker ?sentence ?headline WHERE {
            ?claim rdf:subject ?hts ; rdf:predicate rel:attack ; rdf:object ?base .
            ?hts rdfs:label ?h . ?base rdfs:label ?b . FILTER(CONTAINS(?h, "Tahrir") && CONTAINS(?b, "Hmeimim"))
            OPTIONAL { ?claim prov:wasAttributedTo/rdfs:label ?speaker }
            ?note oa:hasBody ?claim ; oa:hasTarget ?t . ?t oa:hasSource ?doc ; oa:hasSelector/oa:exact ?sentence .
            ?doc schema:headline ?headline } ORDER BY ?headline ?sentence"""),
]


def main():
    graph = rdflib.Graph()
    graph.parse(sys.argv[1], format='json-ld')
    for question, sparql in QUESTIONS:
        print(question)
        answer = graph.query(PREFIXES + sparql)
        if answer.type == 'ASK':
            print('   ', 'yes' if answer.askAnswer else 'no')
        for row in dict.fromkeys(' | '.join(str(cell or 'the article itself') for cell in row) for row in answer if answer.type != 'ASK'):
            print('   ', row)


main()
