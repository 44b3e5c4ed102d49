"""Morphological features by word and tag: features.py EWT-TRAIN.conllu GUM-TRAIN.conllu > features.tsv

Lines "form TAB upos TAB xpos TAB feats": the form "*" tells what words of these tags have as a rule, a form of its own what
this one has instead. What the rules of nlp/features.cpp make out of the tree (verbs, "you", relative words) needs no line.
The first file goes before the second, whose habits differ ("Degree=Pos" on adverbs, "Number=Sing" on "you").
"""
import collections
import sys

# Of this one text or occurrence rather than of the word: misspelt, abbreviated, head of a fixed phrase.
OCCASIONAL = {"Typo", "Abbr", "ExtPos", "Style", "Foreign"}
VERB_TAGS = {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}


def read_words(path):
    with open(path, encoding="utf-8") as f:
        for line in f:
            c = line.split("\t")
            if c[0].isdigit() and "Typo=Yes" not in c[5]:
                feats = [x for x in c[5].split("|") if x.split("=")[0] not in OCCASIONAL]
                yield c[1].lower(), (c[3], c[4]), "|".join(feats) or "_"


def usual(counts, least):
    """{key: its most frequent features} of the keys seen often enough, if these make up six in ten."""
    top = {k: v.most_common(1)[0] for k, v in counts.items() if v.total() >= least}
    return {k: feats for k, (feats, n) in top.items() if n >= 0.6 * counts[k].total()}


def main():
    by_tags, by_word = {}, {}
    for path in sys.argv[1:]:
        tags, words = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
        for form, pair, feats in read_words(path):
            tags[pair][feats] += 1
            words[form, *pair][feats] += 1
        known = set(by_tags)
        by_tags = usual(tags, 3) | by_tags
        by_word = {k: v for k, v in usual(words, 4).items() if k[1:] not in known} | by_word if known else usual(words, 4)
    rows = [("*", *pair, feats) for pair, feats in by_tags.items()]
    rows += [(*key, feats) for key, feats in by_word.items() if feats != by_tags.get(key[1:]) and key[2] not in VERB_TAGS]
    for row in sorted(rows):
        print(*row, sep="\t")


if __name__ == "__main__":
    main()
