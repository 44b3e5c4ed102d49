"""Irregular lemmas: exceptions.py CHECKPOINT TRAIN.conllu... --wordnet FOLDER > exceptions.tsv

Lines "form TAB xpos TAB lemma", used before the network's rule. From training: forms whose lemma no rule class gives.
From WordNet's *.exc: irregular verbs, nouns, adjectives and adverbs, unless training disagrees.
"""
import argparse
import collections

import torch

from lemma_rules import find, lower
from sentences import read_conllu


def from_training(paths, rules):
    """({(form, xpos): lemma} that need an entry, {(form, xpos): lemmas seen})"""
    seen = collections.defaultdict(collections.Counter)
    for path in paths:
        for s in read_conllu(path, skip_documents="GUM_conversation"):
            for f, l, x in zip(s["form"], s["lemma"], s["xpos"]):
                if l != "_" and x not in ("GW", "ADD", "FW", "NFP"):
                    seen[lower(f), x][l] += 1
    need = {}
    for (form, xpos), lemmas in seen.items():
        lemma, n = lemmas.most_common(1)[0]
        if n >= 2 and len(lemmas) == 1 and find(form, lemma) not in rules and xpos not in ("NNP", "NNPS", "CD", "SYM"):
            need[form, xpos] = lemma
    return need, seen


def from_wordnet(folder):
    out = {}
    for name in ("verb", "noun", "adj", "adv"):
        for line in open(f"{folder}/{name}.exc", encoding="utf-8"):
            form, lemma = line.split()[:2]
            if "_" in form or not form.isalpha() or form == lemma:
                continue
            if name == "verb":
                tags = ["VBG"] if form.endswith("ing") else ["VBZ"] if form.endswith("s") else ["VBD", "VBN"]
            elif name == "noun":
                tags = ["NNS"]
            else:
                end = {"r": 0, "t": 1}.get(form[-1])
                tags = [] if end is None else [("JJR", "JJS") if name == "adj" else ("RBR", "RBS")][0][end:end + 1]
            for t in tags:
                out.setdefault((form, t), lemma)
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("checkpoint")
    p.add_argument("train", nargs="+")
    p.add_argument("--wordnet", required=True)
    a = p.parse_args()
    rules = set(torch.load(a.checkpoint, weights_only=False)["inventories"]["lemma"])
    need, seen = from_training(a.train, rules)
    for key, lemma in from_wordnet(a.wordnet).items():
        if key not in seen or set(seen[key]) == {lemma}:
            need.setdefault(key, lemma)
    for (form, xpos), lemma in sorted(need.items()):
        print(form, xpos, lemma, sep="\t")


if __name__ == "__main__":
    main()
