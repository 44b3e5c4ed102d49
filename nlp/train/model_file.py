"""Reads a model file back (`nlp/model_file.h` describes it), so that training can go on from shipped weights."""
import struct

import numpy as np
import torch

TEXT, F32, INT8 = 0, 1, 3
SIZES = ("layers", "dim", "heads", "inner", "arc", "rel", "tag", "shape_dim")
INVENTORIES = ("upos", "xpos", "deprel", "ner", "lemma")


def read_sections(path):
    """{name: text, or a float32 array of rows x columns}."""
    with open(path, "rb") as f:
        data = f.read()
    out, at = {}, 40
    for _ in range(struct.unpack_from("<I", data, 12)[0]):
        n = struct.unpack_from("<H", data, at)[0]
        name = data[at + 2:at + 2 + n].decode()
        kind, rows, cols, start, size = struct.unpack_from("<BIIQQ", data, at + 2 + n)
        at += 2 + n + 25
        blob = data[start:start + size]
        if kind == TEXT:
            out[name] = blob.decode()
        elif kind == F32:
            out[name] = np.frombuffer(blob, "<f4").reshape(rows, cols).copy()
        else:
            scales = np.frombuffer(blob[:4 * rows], "<f4")
            out[name] = np.frombuffer(blob[4 * rows:], np.int8).reshape(rows, cols) * scales[:, None]
    return out


def read_model(path):
    """A checkpoint as train.py writes it, with the rounded weights; and the lines of the vocabulary."""
    from network import Network
    parts = read_sections(path)
    inventories = {k: parts[k].splitlines() for k in INVENTORIES}
    config = {k: int(v) for k, v in (line.split("\t") for line in parts["config"].splitlines())}
    vocabulary = parts["vocab"].splitlines()
    net = Network({k: len(v) for k, v in inventories.items()}, vocab=len(vocabulary), **config)
    with torch.no_grad():
        for name, p in net.named_parameters():
            p.copy_(torch.from_numpy(np.ascontiguousarray(parts[name], dtype=np.float32)).view(p.shape))
    return {"config": net.config, "weights": net.state_dict(), "inventories": inventories}, vocabulary
