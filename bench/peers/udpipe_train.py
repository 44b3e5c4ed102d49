"""Trains a small model for udpipe_trees.py: udpipe_train.py TRAIN.conllu DEV.conllu MODEL

Needs ufal.udpipe. UDPipe's own settings, but for the number of sentences (the first 4,000, and 400 to choose by) and of rounds:
enough to measure its speed, for which the sizes of its networks count; its accuracy needs all sentences and hours.
"""
import pathlib
import sys

from ufal.udpipe import InputFormat, ProcessingError, Sentence, Sentences, Trainer

error = ProcessingError()


def read(path, most):
    reader = InputFormat.newConlluInputFormat()
    reader.setText(pathlib.Path(path).read_text(encoding='utf-8'))
    out = Sentences()
    sentence = Sentence()
    while len(out) < most and reader.nextSentence(sentence, error):
        out.append(sentence)
        sentence = Sentence()
    if error.occurred():
        sys.exit(error.message)
    return out


train, dev, model = sys.argv[1:]
made = Trainer.train('morphodita_parsito', read(train, 4000), read(dev, 400), 'epochs=8', 'iterations=3',
                     'iterations=3;hidden_layer=200;structured_interval=0', error)
if error.occurred():
    sys.exit(error.message)
pathlib.Path(model).write_bytes(made)
