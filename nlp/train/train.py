"""Trains the parser. See README.md for the command; every path is an argument."""
import argparse
import copy
import json
import os
import random
import time

import torch
import torch.nn.functional as F

import sentences as data
from batches import Coder, IGNORE, collate, make_batches, MAX_TOTAL
from lemma_rules import inventory
from network import Network, load_bert
from pieces import Pieces
from predict import predict


def arguments():
    p = argparse.ArgumentParser()
    for name in ("ewt", "ewt-dev", "gum", "gum-dev", "uner", "uner-dev", "gum-names", "wikigold", "vocab", "bert", "out"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--start", help="checkpoint to go on from (its weights; the schedule starts anew)")
    p.add_argument("--swap-names", nargs=4, metavar=("PLACES", "FIRST", "LAST", "ORGANISATIONS"), help="lists of names, one a line")
    p.add_argument("--layers", type=int, default=4)
    p.add_argument("--minutes", type=float, default=50, help="wall clock of the schedule")
    p.add_argument("--size", type=int, default=1500, help="pieces in a batch")
    p.add_argument("--lr", type=float, default=1.2e-4)
    p.add_argument("--head-lr", type=float, default=1.2e-3)
    p.add_argument("--ema", type=float, default=0.998)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--float32", action="store_true")
    p.add_argument("--limit", type=int, help="only so many sentences of each set: a trial")
    return p.parse_args()


def load_sets(a):
    ewt = data.read_conllu(a.ewt)[:a.limit]
    gum = data.read_conllu(a.gum, skip_documents="GUM_conversation")[:a.limit]
    print("uner aligned", data.add_uner(ewt, a.uner), "of", len(ewt), flush=True)
    print("gum names aligned", data.add_gum_names(gum, a.gum_names), "of", len(gum), flush=True)
    return ewt, gum, data.read_wikigold(a.wikigold)[:a.limit]


def count_inventories(ewt, gum):
    both = ewt + gum
    seen = lambda k: sorted({x for s in both for x in s[k]})
    pairs = [(f, l) for s in both for f, l in zip(s["form"], s["lemma"])]
    return {"upos": seen("upos"), "xpos": seen("xpos"), "deprel": seen("deprel"), "ner": data.NER,
            "lemma": inventory(pairs)}


def again(s, rng):
    """How often a sentence comes in one epoch: news and edited prose a little more."""
    if s["id"].startswith(("GUM_news", "GUM_interview")):
        return 1 + (rng.random() < 0.6)
    if s["id"].startswith(("newsgroup", "weblog")):
        return 1 + (rng.random() < 0.2)
    return 1


def losses(net, o, b):
    flat = lambda x: x.reshape(-1, x.shape[-1]).float()
    ce = lambda k: F.cross_entropy(flat(o[k]), b[k].reshape(-1), ignore_index=IGNORE, reduction="sum")
    words = max(1, int((b["head"] != IGNORE).sum()))
    arcs = o["arc"].float().masked_fill(~b["word_mask"][:, None], -1e4)
    total = F.cross_entropy(flat(arcs), b["head"].reshape(-1), ignore_index=IGNORE, reduction="sum")
    rel = net.labels(o["rel"], b["head"].clamp(min=0))
    total = total + F.cross_entropy(flat(rel), b["deprel"].reshape(-1), ignore_index=IGNORE, reduction="sum")
    total = (total + 0.6 * ce("upos") + 0.6 * ce("xpos") + 0.4 * ce("lemma")) / words
    logp = torch.log_softmax(o["ner"].float(), -1)
    gold = b["ner"]
    known = gold != IGNORE
    picked = logp.gather(2, gold.clamp(min=0)[..., None]).squeeze(-1)
    o_or_misc = torch.logsumexp(logp[..., [0, data.NER.index("B-MISC"), data.NER.index("I-MISC")]], -1)
    picked = torch.where((gold == 0) & (b["misc_open"] == 1), o_or_misc, picked)
    return total - 0.8 * (picked * known).sum() / max(1, int(known.sum()))


def mask_words(b, mask_id, rate=0.05):
    hide = (torch.rand(b["pieces"].shape) < rate) & (b["pieces"] > 999)
    b["pieces"] = b["pieces"].masked_fill(hide, mask_id)


def spans(tags):
    tags = [t if t[2:] in ("PER", "LOC", "ORG") else "O" for t in tags]
    out, start = set(), None
    for i, t in enumerate(tags + ["O"]):
        if start is not None and (t[0] != "I" or t[2:] != tags[start][2:]):
            out.add((start, i, tags[start][2:]))
            start = None
        if t[0] == "B":
            start = i
    return out


def score(net, coder, dev):
    n = las = uas = upos = xpos = lemma = tp = p = g = 0
    for s in predict(net, coder, dev, bf16=True):
        for i in range(len(s["form"])):
            right = s["head"][i] == s["p_head"][i]
            n += 1
            uas += right
            las += right and s["deprel"][i].split(":")[0] == s["p_deprel"][i].split(":")[0]
            upos += s["upos"][i] == s["p_upos"][i]
            xpos += s["xpos"][i] == s["p_xpos"][i]
            lemma += s["lemma"][i] in (s["p_lemma"][i], "_")
        if "ner" in s:
            x, y = spans(s["ner"]), spans(s["p_ner"])
            tp, p, g = tp + len(x & y), p + len(y), g + len(x)
    f = lambda x: round(100 * x / n, 2)
    return {"las": f(las), "uas": f(uas), "upos": f(upos), "xpos": f(xpos), "lemma": f(lemma),
            "ner": round(200 * tp / max(1, p + g), 1)}


class Schedule:
    """Learning rate by wall clock: warm-up, then linear decay to nothing at the last minute."""

    def __init__(self, minutes, warm_steps=250):
        self.start, self.end, self.warm, self.step = time.time(), minutes * 60, warm_steps, 0

    def factor(self):
        self.step += 1
        return min(1.0, self.step / self.warm) * max(0.0, 1 - (time.time() - self.start) / self.end)

    def done(self):
        return time.time() - self.start >= self.end


def optimizer(net, a):
    head = ("arc", "rel", "tag", "upos", "xpos", "lemma", "name", "ner", "shape", "case")
    groups = {True: [], False: []}
    for name, p in net.named_parameters():
        groups[name.split(".")[0].split("_")[0] in head].append(p)
    return torch.optim.AdamW([{"params": groups[False], "base": a.lr}, {"params": groups[True], "base": a.head_lr}],
                             lr=a.lr, betas=(0.9, 0.98), weight_decay=0.01, fused=True)


def main():
    a = arguments()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    rng = random.Random(a.seed)
    ewt, gum, wiki = load_sets(a)
    inventories = count_inventories(ewt, gum)
    if a.start:
        inventories = torch.load(a.start, weights_only=False)["inventories"]
    coder = Coder(Pieces.read(a.vocab), inventories)
    net = Network({k: len(v) for k, v in inventories.items()}, layers=a.layers)
    if a.start:
        net.load_state_dict(torch.load(a.start, weights_only=False)["weights"])
    else:
        load_bert(net, a.bert)
    print({k: len(v) for k, v in inventories.items()}, sum(p.numel() for p in net.parameters()), flush=True)
    dev = data.read_conllu(a.ewt_dev)
    data.add_uner(dev, a.uner_dev)
    devs = {"ewt": dev, "gum": data.read_conllu(a.gum_dev)}
    devs["gum-news"] = [s for s in devs["gum"] if s["id"].startswith(("GUM_news", "GUM_interview"))]
    ema = copy.deepcopy(net).eval()
    names = data.NameLists(*a.swap_names) if a.swap_names else None
    opt, plan, epoch = optimizer(net, a), Schedule(a.minutes), 0
    mine, theirs = list(net.parameters()), list(ema.parameters())
    while not plan.done():
        epoch += 1
        t0, total, count, pieces = time.time(), 0.0, 0, 0
        pool = [data.variant(s, rng, names) for s in ewt + gum for _ in range(again(s, rng))] + wiki
        items = [e for e in map(coder.encode, pool) if len(e["pieces"]) <= MAX_TOTAL]
        net.train()
        for batch in make_batches(items, a.size, rng):
            b = collate([items[i] for i in batch])
            mask_words(b, coder.pieces.mask)
            with torch.autocast("cpu", torch.bfloat16, enabled=not a.float32):
                o = net(b)
                loss = losses(net, o, b)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(mine, 2.0)
            f = plan.factor()
            for g in opt.param_groups:
                g["lr"] = g["base"] * f
            opt.step()
            with torch.no_grad():
                torch._foreach_lerp_(theirs, mine, 1 - min(a.ema, (1 + plan.step) / (10 + plan.step)))
            total, count, pieces = total + loss.item(), count + 1, pieces + b["pieces"].numel()
            if count % 100 == 0:
                print(f"  {epoch}.{count} loss {total / count:.3f} {pieces / (time.time() - t0):.0f} pieces/s", flush=True)
            if plan.done():
                break
        took = time.time() - t0
        scores = {k: score(ema, coder, v) for k, v in devs.items()} if epoch % 2 == 1 or plan.done() else {}
        print(f"epoch {epoch} steps {plan.step} loss {total / count:.4f} {took:.0f} s {json.dumps(scores)}", flush=True)
        got = {"config": ema.config, "weights": ema.state_dict(), "inventories": inventories, "scores": scores,
               "epoch": epoch}
        torch.save(got, f"{a.out}/last.tmp")
        import os
        os.replace(f"{a.out}/last.tmp", f"{a.out}/last.pt")
        if epoch % 5 == 0 or plan.done():
            torch.save(got, f"{a.out}/epoch{epoch}.pt")


if __name__ == "__main__":
    main()
