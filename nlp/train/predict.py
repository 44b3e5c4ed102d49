"""Predicts with a checkpoint. As a program: predict.py CHECKPOINT VOCAB < in.conllu > out.conllu

--text: the input is one sentence a line, words apart by blanks.
"""
import sys

import numpy as np
import torch

from batches import Coder, collate, make_batches
from lemma_rules import apply, lower
from network import Network
from pieces import Pieces
from trees import best_names, best_tree


def load(path, vocab):
    got = torch.load(path, map_location="cpu", weights_only=False)
    net = Network(**got["config"])
    net.load_state_dict(got["weights"])
    return net.eval(), Coder(Pieces.read(vocab), got["inventories"]), got.get("exceptions", {})


@torch.no_grad()
def predict(net, coder, sentences, size=3000, exceptions=None, bf16=False):
    """Adds predicted layers (p_upos...) to copies of the sentences; order kept."""
    items = [coder.encode({"form": s["form"]}) for s in sentences]
    inv, out = coder.inventories, [None] * len(sentences)
    for batch in make_batches(items, size):
        b = collate([items[i] for i in batch])
        with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
            o = net(b)
        arcs = o["arc"].float().numpy()
        names = torch.log_softmax(o["ner"].float(), -1).numpy()
        top = {k: o[k].argmax(-1).numpy() for k in ("upos", "xpos", "lemma")}
        heads = np.zeros(arcs.shape[:2], np.int64)
        for row, i in enumerate(batch):
            n = len(sentences[i]["form"])
            heads[row, :n] = best_tree(arcs[row, :n, :n + 1])
        rel = net.labels([x.float() for x in o["rel"]], torch.from_numpy(heads))
        root = inv["deprel"].index("root")
        for row, i in enumerate(batch):
            form, n = sentences[i]["form"], len(sentences[i]["form"])
            r = rel[row, :n].clone()
            at_root = torch.from_numpy(heads[row, :n] == 0)
            r[~at_root, root] = -1e9
            labels = r.argmax(-1).tolist()
            labels = [root if z else l for z, l in zip(at_root.tolist(), labels)]
            p = dict(sentences[i], p_head=heads[row, :n].tolist(), p_deprel=[inv["deprel"][x] for x in labels],
                     p_upos=[inv["upos"][x] for x in top["upos"][row, :n]],
                     p_xpos=[inv["xpos"][x] for x in top["xpos"][row, :n]],
                     p_ner=[inv["ner"][x] for x in best_names(names[row, :n], inv["ner"])])
            p["p_lemma"] = [(exceptions or {}).get((lower(w), x)) or apply(inv["lemma"][k], w)
                            for w, x, k in zip(form, p["p_xpos"], top["lemma"][row, :n])]
            out[i] = p
    return out


def write_conllu(sentences, f):
    for s in sentences:
        for note in s.get("notes", ()):
            f.write(note + "\n")
        for i, row in enumerate(zip(s["form"], s["p_lemma"], s["p_upos"], s["p_xpos"], s["p_head"], s["p_deprel"],
                                    s["p_ner"]), 1):
            form, lemma, upos, xpos, head, rel, ner = row
            f.write(f"{i}\t{form}\t{lemma}\t{upos}\t{xpos}\t_\t{head}\t{rel}\t_\tNER={ner}\n")
        f.write("\n")


def read_forms(lines, text):
    out, form, notes = [], [], []
    for line in list(lines) + [""]:
        line = line.rstrip("\n")
        if text:
            if line.split():
                out.append({"form": line.split(), "notes": ["# text = " + line.strip()]})
        elif not line:
            if form:
                out.append({"form": form, "notes": notes})
            form, notes = [], []
        elif line[0] == "#":
            notes.append(line)
        elif line.split("\t")[0].isdigit():
            form.append(line.split("\t")[1])
    return out


if __name__ == "__main__":
    torch.set_num_threads(1)
    network, code, exc = load(sys.argv[1], sys.argv[2])
    given = read_forms(sys.stdin, "--text" in sys.argv)
    write_conllu(predict(network, code, given, exceptions=exc), sys.stdout)
