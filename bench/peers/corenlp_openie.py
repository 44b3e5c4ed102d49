"""From raw text to trees and triples with CoreNLP's OpenIE, for bench/run --to trees: corenlp_openie.py FILE... > triples

Needs Java, and CoreNLP with its models in the class path that the environment gives as CORENLP. From Maven:
edu.stanford.nlp:stanford-corenlp:4.5.7 and the same with the classifier `models`. It tokenizes, tags, parses and finds
triples, and finds no names. One thread, for the collector of garbage too.
"""
import os
import sys

os.execvp('java', ['java', '-Xmx3g', '-XX:+UseSerialGC', '-XX:ActiveProcessorCount=1', '-cp', os.environ['CORENLP'],
                   'edu.stanford.nlp.naturalli.OpenIE', '-threads', '1', *sys.argv[1:]])
