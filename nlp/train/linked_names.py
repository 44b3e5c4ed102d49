"""Names from linked news: linked_names.py CHECKPOINT VOCAB ITEMS.jsonl > names.conll

ITEMS: one JSON object a line with "text" and "links" [[start, end, title], …] (code points), as the current-events pages of
Wikipedia have them. A link's borders are those of a name where its words are capitalised; its type is the one that the words of its
title tell ("… Party"), or else the one that CHECKPOINT gives most of the title's mentions. Words outside links are "O" where they are
in lower case, and unknown ("?") otherwise: editors link only some of the names.
"""
import collections
import json
import re
import sys

import torch

from predict import load, predict

TOKEN = re.compile(r"(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Gov|Sen|Rep|Jr|Sr|No|vs)\.|[A-Za-z]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|"
                   r"\d+(?:[.,]\d+)*|\w+|[^\w\s]")
ENDS = {"ORG": "Party Army Force Forces Ministry University Airlines Airways Police Council Court Union Movement Front Agency Committee "
               "Parliament Congress Senate Department Corporation Company Bank Group Club Association League Organization Organisation "
               "Commission Authority Guard Corps Navy Brigade Brigades Federation Foundation Institute Alliance Coalition Times Post News "
               "Bureau Office Service Inc. Ltd. Government Cabinet F.C. FC Network Assembly",
        "LOC": "Province District County Airport Prison River Lake Island Islands Sea Strip Governorate Oblast Region Square Bridge "
               "Street Mountains Bay Peninsula Station Cathedral Stadium Base"}
END_TYPES = {w: t for t, ws in ENDS.items() for w in ws.split()}
LINKING = {"of", "the", "and", "for", "in", "de", "la", "al", "el", "bin", "von", "du", "on"}


def sentences_of(item):
    """[(words, [(first word, last word + 1, title)])], cut at ". " before a capital."""
    text = item["text"].replace("*", " ")
    words = [(m.start(), m.end()) for m in TOKEN.finditer(text)]
    cuts = [m.end() for m in re.finditer(r"(?<=[a-z0-9)]{2})[.!?][\"”’)]*\s+(?=[A-Z])", text)] + [len(text) + 1]
    out, start = [], 0
    for cut in cuts:
        here = [w for w in words if start <= w[0] < cut]
        links = []
        for s, e, title in item["links"]:
            inside = [i for i, (a, b) in enumerate(here) if s <= a and b <= e]
            if inside:
                links.append((inside[0], inside[-1] + 1, title))
        if here:
            out.append(([text[a:b] for a, b in here], links))
        start = cut
    return out


def is_name(words):
    return words[0][0].isupper() and words[-1][0].isalnum() and all(w[0].isupper() or w in LINKING or not w[0].isalpha() for w in words)


def type_of_title(title):
    last = title.split("_(")[0].split("_of_")[0].split("_for_")[0].split("_")[-1]
    return END_TYPES.get(last)


def vote(parsed):
    votes = collections.defaultdict(collections.Counter)
    for s, links in parsed:
        for a, b, title in links:
            seen = collections.Counter(t[2:] for t in s["p_ner"][a:b] if t != "O")
            votes[title][seen.most_common(1)[0][0] if seen else "O"] += 1
    types = {}
    for title, count in votes.items():
        best, n = count.most_common(1)[0]
        sure = n >= 0.7 * sum(count.values())
        types[title] = type_of_title(title) or (best if sure and best in ("PER", "LOC", "ORG") else None)
    return types


def tags_of(s, links, types):
    tags = ["O" if w.islower() and w not in LINKING and u not in ("PROPN", "X") else "?" for w, u in zip(s["form"], s["p_upos"])]
    for a, b, title in links:
        while a < b and s["form"][a] in ("the", "The"):
            a += 1
        kind = types[title]
        plain = a < b and is_name(s["form"][a:b]) and any(u == "PROPN" for u in s["p_upos"][a:b])
        for i in range(a, b):
            tags[i] = ("B-" if i == a else "I-") + kind if plain and kind else "?"
    return tags


def main():
    torch.set_num_threads(1)
    net, coder, _ = load(sys.argv[1], sys.argv[2])
    with open(sys.argv[3], encoding="utf-8") as f:
        given = [x for line in f for x in sentences_of(json.loads(line)) if x[1] and len(x[0]) < 100]
    parsed = list(zip(predict(net, coder, [{"form": words} for words, _ in given]), [links for _, links in given]))
    types = vote(parsed)
    for s, links in parsed:
        for row in zip(s["form"], tags_of(s, links, types)):
            print(*row, sep="\t")
        print()


if __name__ == "__main__":
    main()
