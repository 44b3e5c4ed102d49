"""Sentences to tensors: pieces, shapes and gold classes, in batches of about equal length."""
import random

import torch

from lemma_rules import find
from pieces import cached_shape, sentence_case
from sentences import NER

IGNORE = -100
MAX_TOTAL = 500


class Coder:
    """Knows the inventories: {"upos": [...], "xpos": [...], "lemma": [...], "deprel": [...], "ner": [...]}.

    With the coder of a teacher each item has what the teacher reads as "told".
    """

    def __init__(self, pieces, inventories, teacher=None):
        self.pieces, self.inventories, self.teacher = pieces, inventories, teacher
        self.index = {k: {x: i for i, x in enumerate(v)} for k, v in inventories.items()}

    def encode(self, s):
        ids, shapes, first, last = [self.pieces.cls], [0], [0], [0]
        for w in s["form"]:
            sh = cached_shape(w)
            p = self.pieces.of(w)
            first.append(len(ids))
            ids += p
            shapes += [sh] * len(p)
            last.append(len(ids) - 1)
        e = {"pieces": ids + [self.pieces.sep], "piece_shape": shapes + [0], "first": first, "last": last,
             "word_shape": [0] + [cached_shape(w) for w in s["form"]], "case": sentence_case(s["form"])}
        n = len(s["form"])
        none = [IGNORE] * n
        look = lambda k, xs: [self.index[k].get(x, IGNORE) for x in xs]
        e["upos"] = look("upos", s["upos"]) if "upos" in s else none
        e["xpos"] = look("xpos", s["xpos"]) if "xpos" in s else none
        e["deprel"] = look("deprel", s["deprel"]) if s.get("head") else none
        e["head"] = list(s["head"]) if s.get("head") else none
        e["lemma"] = [self.index["lemma"].get(find(f, l), IGNORE) if l != "_" or f == "_" else IGNORE
                      for f, l in zip(s["form"], s["lemma"])] if "lemma" in s else none
        e["ner"] = look("ner", s["ner"]) if "ner" in s else none
        e["misc_open"] = [int(x) for x in s["misc_open"]] if "ner" in s else [0] * n
        if self.teacher:  # reads the plain sentence, in pieces of its own
            e["told"] = self.teacher.encode({"form": s.get("plain", s["form"])})
        return e


PIECE_FIELDS, WORD_FIELDS = ("pieces", "piece_shape"), ("first", "last", "word_shape")
GOLD_FIELDS = ("upos", "xpos", "deprel", "head", "lemma", "ner", "misc_open")


def collate(items):
    t = max(len(e["pieces"]) for e in items)
    n = max(len(e["first"]) for e in items)
    pad = lambda xs, k, v=0: xs + [v] * (k - len(xs))
    b = {k: torch.tensor([pad(e[k], t) for e in items]) for k in PIECE_FIELDS}
    b.update({k: torch.tensor([pad(e[k], n) for e in items]) for k in WORD_FIELDS})
    b.update({k: torch.tensor([pad(e[k], n - 1, IGNORE) for e in items]) for k in GOLD_FIELDS})
    b["case"] = torch.tensor([e["case"] for e in items])
    lengths = torch.tensor([len(e["pieces"]) for e in items])
    b["mask"] = (torch.arange(t)[None] >= lengths[:, None]).float()[:, None, None] * -1e4
    words = torch.tensor([len(e["first"]) for e in items])
    b["word_mask"] = torch.arange(n)[None] < words[:, None]
    return b


def make_batches(items, size, rng=None):
    """Lists of indices with about `size` pieces each; similar lengths together, in shuffled order."""
    noise = (lambda: rng.uniform(0, 4)) if rng else (lambda: 0)
    order = sorted(range(len(items)), key=lambda i: len(items[i]["pieces"]) + noise())
    out, cur, longest = [], [], 0
    for i in order:
        longest = max(longest, len(items[i]["pieces"]))
        if cur and longest * (len(cur) + 1) > size:
            out.append(cur)
            cur, longest = [], len(items[i]["pieces"])
        cur.append(i)
    out.append(cur)
    if rng:
        rng.shuffle(out)
    return out
