"""From raw text to trees with UDPipe 1, for bench/run --to trees: udpipe_trees.py FILE... > words

Needs ufal.udpipe, and a model of it named by the environment as UDPIPE_MODEL. It finds no names.
"""
import os
import pathlib
import sys

from ufal.udpipe import Model, Pipeline, ProcessingError

model = Model.load(os.environ['UDPIPE_MODEL'])
if model is None:
    sys.exit('UDPIPE_MODEL names no model')
pipeline = Pipeline(model, 'tokenize', Pipeline.DEFAULT, Pipeline.DEFAULT, 'conllu')
error = ProcessingError()
for f in sys.argv[1:]:
    sys.stdout.write(pipeline.process(pathlib.Path(f).read_text(encoding='utf-8', errors='replace'), error))
    if error.occurred():
        sys.exit(error.message)
