"""Leaves out the word pieces that English news needs least: prune.py CHECKPOINT VOCAB OUT.pt OUT-VOCAB TEXT… [--keep N]

TEXT: files whose words are counted, in any layout: what stands between white space. Kept are the special pieces, single characters of
ASCII and the N most frequent others. A word whose piece is gone is cut into shorter ones.
"""
import argparse
import collections

import torch

from pieces import CLS, MASK, Pieces, SEP, UNK


def is_basic(piece):
    return piece in ("[PAD]", CLS, MASK, SEP, UNK) or len(piece.removeprefix("##")) == 1 and piece.isascii()


def count_pieces(pieces, paths):
    words = collections.Counter()
    for path in paths:
        with open(path, encoding="utf-8") as f:
            for line in f:
                words.update(line.replace("\t", " ").replace(",", " , ").split())
    counts = collections.Counter()
    for word, n in words.items():
        for run in pieces.runs(word):
            for piece in pieces.longest_first(run):
                counts[piece] += n
    return counts


def main():
    p = argparse.ArgumentParser()
    for name in ("checkpoint", "vocab", "out", "out_vocab"):
        p.add_argument(name)
    p.add_argument("texts", nargs="+")
    p.add_argument("--keep", type=int, default=24000)
    a = p.parse_args()
    with open(a.vocab, encoding="utf-8") as f:
        vocab = [line.rstrip("\n") for line in f]
    counts = count_pieces(Pieces({x: i for i, x in enumerate(vocab)}), a.texts)
    basic = {i for i, x in enumerate(vocab) if is_basic(x)}
    others = sorted((i for i in range(len(vocab)) if i not in basic and counts[i] > 0), key=lambda i: (-counts[i], i))
    kept = sorted(basic | set(others[:a.keep]))
    got = torch.load(a.checkpoint, map_location="cpu", weights_only=False)
    got["weights"]["piece.weight"] = got["weights"]["piece.weight"][kept].clone()
    got["config"]["vocab"] = len(kept)
    torch.save(got, a.out)
    with open(a.out_vocab, "w", encoding="utf-8") as f:
        f.write("".join(vocab[i] + "\n" for i in kept))
    print(f"{len(kept)} of {len(vocab)} pieces kept, {len(others)} were seen")


if __name__ == "__main__":
    main()
