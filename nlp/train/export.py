"""Writes the model file that nlp/model_file.h describes: export.py CHECKPOINT VOCAB OUT.bin [--exceptions FILE] [--back OUT.pt]

--back also writes the rounded weights as a checkpoint, so that predict.py can be compared with the C++ program.
--exceptions: lines "form TAB xpos TAB lemma", made by exceptions.py.
"""
import argparse
import struct

import numpy as np
import torch

from pieces import CASES, SHAPES, char_table

MAGIC, VERSION = b"RELATANM", 1
TEXT, F32, INT8 = 0, 1, 3


def fnv(data):
    """FNV-1a over little-endian 64-bit words, the last one padded with zeros."""
    data += b"\0" * (-len(data) % 8)
    h = 0xCBF29CE484222325
    for w in np.frombuffer(data, "<u8").tolist():
        h = ((h ^ w) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


def quantize(w):
    """(scales, int8) with one scale for each row."""
    scale = np.abs(w).max(1) / 127
    scale[scale == 0] = 1
    return scale.astype("<f4"), np.clip(np.rint(w / scale[:, None].astype("<f4")), -127, 127).astype(np.int8)


def same(code, text):
    return "" if text == chr(code) else text


def sections(got, vocab, exceptions):
    """[(name, kind, rows, cols, bytes)] and the rounded weights."""
    out, back = [], {}
    text = lambda name, t: out.append((name, TEXT, 0, 0, t.encode()))
    c = got["config"]
    text("config", "".join(f"{k}\t{c[k]}\n" for k in ("layers", "dim", "heads", "inner", "arc", "rel", "tag", "shape_dim")))
    text("vocab", open(vocab, encoding="utf-8").read())
    text("chars", "".join(f"{o}\t{kind}\t{fold}\t{same(o, low)}\t{same(o, up)}\n" for o, kind, fold, low, up in char_table()))
    text("shapes", "".join(s + "\n" for s in SHAPES))
    text("cases", "".join(s + "\n" for s in CASES))
    for k in ("upos", "xpos", "deprel", "ner", "lemma"):
        text(k, "".join(x + "\n" for x in got["inventories"][k]))
    text("lemma_exceptions", exceptions)
    for name, t in got["weights"].items():
        w = t.float().numpy()
        flat = w.reshape(-1, w.shape[-1]) if w.ndim > 1 else w.reshape(1, -1)
        if w.ndim == 1 or w.size < 8192:
            out.append((name, F32, *flat.shape, flat.astype("<f4").tobytes()))
            back[name] = t.float()
        else:
            scale, q = quantize(flat)
            out.append((name, INT8, *flat.shape, scale.tobytes() + q.tobytes()))
            back[name] = torch.from_numpy((q.astype(np.float32) * scale[:, None]).reshape(w.shape).copy())
    return out, back


def pack(parts):
    directory, body, at = b"", b"", 0
    sizes = sum(2 + len(n.encode()) + 1 + 4 + 4 + 8 + 8 for n, *_ in parts)
    start = 40 + sizes
    start += -start % 64
    blobs = []
    for name, kind, rows, cols, data in parts:
        n = name.encode()
        directory += struct.pack("<H", len(n)) + n + struct.pack("<BIIQQ", kind, rows, cols, start + at, len(data))
        pad = -len(data) % 64
        blobs.append(data + b"\0" * pad)
        at += len(data) + pad
    body = directory + b"\0" * (start - 40 - sizes) + b"".join(blobs)
    head = MAGIC + struct.pack("<II", VERSION, len(parts)) + struct.pack("<QQQ", 40 + len(body), fnv(body), 0)
    assert len(head) == 40
    return head + body


def main():
    p = argparse.ArgumentParser()
    for name in ("checkpoint", "vocab", "out"):
        p.add_argument(name)
    p.add_argument("--exceptions")
    p.add_argument("--back")
    a = p.parse_args()
    got = torch.load(a.checkpoint, map_location="cpu", weights_only=False)
    exceptions = open(a.exceptions, encoding="utf-8").read() if a.exceptions else ""
    parts, back = sections(got, a.vocab, exceptions)
    data = pack(parts)
    with open(a.out, "wb") as f:
        f.write(data)
    print(f"{a.out}: {len(data)} bytes, {len(parts)} sections")
    if a.back:
        table = {tuple(l.split("\t")[:2]): l.split("\t")[2] for l in exceptions.splitlines()}
        torch.save(dict(got, weights=back, exceptions=table), a.back)


if __name__ == "__main__":
    main()
