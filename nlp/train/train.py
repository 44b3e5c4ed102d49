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
from model_file import read_model
from network import Network, load_bert
from pieces import Pieces
from predict import predict


def arguments():
    p = argparse.ArgumentParser()
    for name in ("ewt", "ewt-dev", "gum", "gum-dev", "uner", "uner-dev", "gum-names", "wikigold", "vocab", "bert", "out"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--start", help="checkpoint or model file to go on from (its weights; the schedule starts anew)")
    p.add_argument("--more-names", nargs="*", default=[], help="files of PER, LOC and ORG: form TAB tag")
    p.add_argument("--teacher", help="checkpoint whose distributions are learnt beside the gold")
    p.add_argument("--teacher-vocab", help="its pieces, if they are others")
    p.add_argument("--unlabelled", nargs="*", default=[], help="CoNLL-U of which only the forms are read: learnt from the teacher alone")
    p.add_argument("--share", type=float, default=0.25, help="of the unlabelled sentences, in one epoch")
    p.add_argument("--swap-names", nargs=4, metavar=("PLACES", "FIRST", "LAST", "ORGANISATIONS"), help="lists of names, one a line")
    p.add_argument("--layers", type=int, default=4)
    p.add_argument("--steps", type=int, default=4000, help="length of the schedule, in batches")
    p.add_argument("--save", type=int, default=200, help="a state to resume from, every so many batches")
    p.add_argument("--size", type=int, default=1500, help="pieces in a batch")
    p.add_argument("--lr", type=float, default=1.2e-4)
    p.add_argument("--head-lr", type=float, default=1.2e-3)
    p.add_argument("--ema", type=float, default=0.998)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--bfloat16", action="store_true", help="on processors that have it")
    p.add_argument("--limit", type=int, help="only so many sentences of each set: a trial")
    return p.parse_args()


def load_sets(a):
    ewt = data.read_conllu(a.ewt)[:a.limit]
    gum = data.read_conllu(a.gum, skip_documents="GUM_conversation")[:a.limit]
    print("uner aligned", data.add_uner(ewt, a.uner), "of", len(ewt), flush=True)
    print("gum names aligned", data.add_gum_names(gum, a.gum_names), "of", len(gum), flush=True)
    names = [s for path in a.more_names for s in data.read_names(path)]
    plain = [{"form": s["form"]} for path in a.unlabelled for s in data.read_conllu(path)]
    return ewt, gum, data.read_wikigold(a.wikigold)[:a.limit], names[:a.limit], plain[:a.limit]


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


def told_losses(net, o, teacher, told, b):
    """Per word, how far the network's distributions are from the teacher's (Kullback-Leibler), with the gold's weights."""
    real = b["word_mask"][:, 1:]

    def far(mine, theirs):
        return F.kl_div(torch.log_softmax(mine.float(), -1), torch.log_softmax(theirs.float(), -1), log_target=True,
                        reduction="none").sum(-1)[real].sum()

    arcs = [x["arc"].float().masked_fill(~b["word_mask"][:, None], -1e4) for x in (o, told)]
    heads = arcs[1].argmax(-1)
    total = far(*arcs) + far(net.labels(o["rel"], heads), teacher.labels(told["rel"], heads))
    for layer, weight in (("upos", 0.6), ("xpos", 0.6), ("ner", 0.8)):  # lemmas take longer to learn than a teacher has
        total = total + weight * far(o[layer], told[layer])
    return total / int(real.sum())


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
    for s in predict(net, coder, dev):
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


def schedule(step, steps, warm=250):
    """Factor of the learning rate: warm-up, then linear decay to nothing at the last step."""
    return min(1.0, step / warm) * max(0.0, 1 - step / steps)


def optimizer(net, a):
    head = ("arc", "rel", "tag", "upos", "xpos", "lemma", "name", "ner", "shape", "case")
    groups = {True: [], False: []}
    for name, p in net.named_parameters():
        groups[name.split(".")[0].split("_")[0] in head].append(p)
    return torch.optim.AdamW([{"params": groups[False], "base": a.lr}, {"params": groups[True], "base": a.head_lr}],
                             lr=a.lr, betas=(0.9, 0.98), weight_decay=0.01, fused=True)


def epoch_batches(sets, coder, a, rng, names):
    """One epoch's batches in a shuffled order; a pool of other variants each time."""
    ewt, gum, wiki, more, plain = sets
    pool = [data.variant(s, rng, names) for s in ewt + gum for _ in range(again(s, rng))] + wiki
    pool += rng.sample(more, len(more) // 2)
    pool += [data.recased(s, rng) for s in rng.sample(plain, int(len(plain) * a.share))]
    items = [e for e in map(coder.encode, pool) if len(e["pieces"]) <= MAX_TOTAL]
    return [[items[i] for i in batch] for batch in make_batches(items, a.size, rng)]


def save(path, got):
    torch.save(got, path + ".tmp")
    os.replace(path + ".tmp", path)


def start_from(a, sets):
    """(inventories, network) of a checkpoint, a model file or the pretrained encoder."""
    if a.start:
        got = read_model(a.start)[0] if a.start.endswith(".bin") else torch.load(a.start, weights_only=False)
        net = Network(**got["config"])
        net.load_state_dict(got["weights"])
        return got["inventories"], net
    inventories = count_inventories(*sets[:2])
    net = Network({k: len(v) for k, v in inventories.items()}, layers=a.layers)
    load_bert(net, a.bert)
    return inventories, net


def read_teacher(path, inventories):
    got = torch.load(path, weights_only=False)
    if got["inventories"] != inventories:
        raise SystemExit(f"{path}: its labels are not those of the network; train both from the same treebanks")
    net = Network(**got["config"])
    net.load_state_dict(got["weights"])
    return net.eval()


@torch.no_grad()
def tell(teacher, items):
    """The teacher's scores; of a sentence in changed case it reads the plain one."""
    return teacher(collate([e["told"] for e in items]))


def read_devs(a):
    dev = data.read_conllu(a.ewt_dev)
    data.add_uner(dev, a.uner_dev)
    devs = {"ewt": dev, "gum": data.read_conllu(a.gum_dev)}
    devs["gum-news"] = [s for s in devs["gum"] if s["id"].startswith(("GUM_news", "GUM_interview"))]
    return devs


def main():
    a = arguments()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    os.makedirs(a.out, exist_ok=True)
    sets = load_sets(a)
    inventories, net = start_from(a, sets)
    teacher = read_teacher(a.teacher, inventories) if a.teacher else None
    reader = Coder(Pieces.read(a.teacher_vocab or a.vocab), inventories) if a.teacher else None
    coder = Coder(Pieces.read(a.vocab), inventories, reader)
    print({k: len(v) for k, v in inventories.items()}, sum(p.numel() for p in net.parameters()), [len(s) for s in sets], flush=True)
    devs = read_devs(a)
    names = data.NameLists(*a.swap_names) if a.swap_names else None
    ema, opt, step, epoch = copy.deepcopy(net).eval(), optimizer(net, a), 0, 0
    state = f"{a.out}/state.pt"
    if os.path.exists(state):
        got = torch.load(state, weights_only=False)
        net.load_state_dict(got["net"]), ema.load_state_dict(got["ema"]), opt.load_state_dict(got["opt"])
        step, epoch = got["step"], got["epoch"]
        print("goes on from step", step, flush=True)
    mine, theirs = list(net.parameters()), list(ema.parameters())
    while step < a.steps:
        epoch += 1
        rng = random.Random(a.seed * 1000 + epoch)
        t0, total, count, pieces = time.time(), 0.0, 0, 0
        net.train()
        for items in epoch_batches(sets, coder, a, rng, names):
            b = collate(items)
            told = tell(teacher, items) if teacher else None
            mask_words(b, coder.pieces.mask)
            with torch.autocast("cpu", torch.bfloat16, enabled=a.bfloat16):
                o = net(b)
                loss = losses(net, o, b)
                if teacher:
                    loss = 0.5 * loss + told_losses(net, o, teacher, told, b)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(mine, 2.0)
            step += 1
            for g in opt.param_groups:
                g["lr"] = g["base"] * schedule(step, a.steps)
            opt.step()
            with torch.no_grad():
                torch._foreach_lerp_(theirs, mine, 1 - min(a.ema, (1 + step) / (10 + step)))
            total, count, pieces = total + loss.item(), count + 1, pieces + b["pieces"].numel()
            if count % 50 == 0:
                print(f"  {epoch}.{count} step {step} loss {total / count:.3f} {pieces / (time.time() - t0):.0f} pieces/s", flush=True)
            if step % a.save == 0:
                save(state, {"net": net.state_dict(), "ema": ema.state_dict(), "opt": opt.state_dict(), "step": step, "epoch": epoch})
            if step >= a.steps:
                break
        took = time.time() - t0
        scores = {k: score(ema, coder, devs[k]) for k in devs} if epoch % 2 == 0 or step >= a.steps else {}
        print(f"epoch {epoch} steps {step} loss {total / count:.4f} {took:.0f} s {json.dumps(scores)}", flush=True)
        save(f"{a.out}/last.pt", {"config": ema.config, "weights": ema.state_dict(), "inventories": inventories,
                                  "scores": scores, "epoch": epoch})


if __name__ == "__main__":
    main()
