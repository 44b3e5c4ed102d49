#!/usr/bin/env python3
"""Makes extract/lexicon/link_trees.txt: regression trees that judge whether a phrase takes up another.

    coreference.py --rows build/release/bench/link_rows --work FOLDER \\
        --train PARSES... --fiction PARSES --gap ROWS.tsv.xz PARSES --out extract/lexicon/link_trees.txt

PARSES are folders of CoNLL-U, one document a file, as extract/train/README.md tells. Trees are grown by LightGBM with the
loss of a mention ranker: the candidates of a phrase and "new" compete in one softmax, and all candidates of the right
entity are right. Features come from the program itself (`link_rows`), with the chains of the trees made so far, so every
round sees the chains it will see in use. Seeds are fixed."""
import argparse
import json
import pathlib
import subprocess
import sys

import lightgbm
import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "bench" / "coreference"))
from data import gold_mentions, read_gap, rows_by_sentence  # noqa: E402

FEATURES = 110
NEAREST = 30  # candidates of a phrase that are learnt from, beside the right ones
GAP_WEIGHT = 2.0
FICTION_WEIGHT = 0.3
HE_OR_SHE = (1, 2)
LEFT_OUT = ("GUM_conversation",)  # no derivatives of these texts
COORDINATION = 3


class Phrase:
    def __init__(self, line):
        f = line.split("\t")
        self.sentence, self.begin, self.end, self.head, self.kind, self.pronoun, self.chain, self.antecedent = map(int, f[1:9])
        self.certainty = float(f[9])
        self.candidates = [int(c) for c in f[10].split()]
        self.span = (self.sentence, self.begin, self.end)


def run_rows(program, table, parses, work):
    """({document: phrases}, feature rows in the order of all their candidates)."""
    features = pathlib.Path(work, "features.bin")
    files = sorted(str(f) for f in pathlib.Path(parses).glob("*.conllu") if not f.name.startswith(LEFT_OUT))
    out = subprocess.run([program, table, str(features), *files], capture_output=True, text=True, check=True).stdout
    documents = {}
    for line in out.splitlines():
        documents.setdefault(line.split("\t", 1)[0], []).append(Phrase(line))
    return documents, np.fromfile(features, dtype=np.int8).reshape(-1, FEATURES)


def chains_of_names(program, parses, work):
    """{document: the chain of each phrase} as they are without any trees."""
    documents, _ = run_rows(program, "-", parses, work)
    return {name: [p.chain for p in phrases] for name, phrases in documents.items()}


def head_of(sentence, begin, end):
    for i in range(begin, end):
        if not begin <= int(sentence[i][6]) - 1 < end:
            return i
    return begin


def label_phrases(phrases, lines):
    """The gold entity of each phrase, by exact span, else by head; None where it has none."""
    gold = gold_mentions(lines)
    sentences = rows_by_sentence(lines)
    by_span = {p.span: i for i, p in enumerate(phrases)}
    by_head = {(p.sentence, p.head): i for i, p in enumerate(phrases) if p.kind != COORDINATION}
    labels = [None] * len(phrases)
    rest = []
    for span, entity in gold.items():
        if span in by_span:
            labels[by_span[span]] = entity
        else:
            rest.append((span, entity))
    for (s, begin, end), entity in rest:
        i = by_head.get((s, head_of(sentences[s], begin, end)))
        if i is not None and labels[i] is None:
            labels[i] = entity
    return labels


def groups_of(documents):
    """(document, phrase, its rows) in the order of the feature file."""
    at = 0
    for name, phrases in documents.items():
        for i, p in enumerate(phrases):
            yield name, i, range(at, at + len(p.candidates))
            at += len(p.candidates)


def right_of(phrase, entity, labels):
    """Which candidates are of the phrase's entity; "new" where none is."""
    right = [c >= 0 and entity is not None and labels[c] == entity for c in phrase.candidates]
    return right if any(right) else [True] + right[1:]


def chosen(rows, right):
    kept = [k for k in range(len(right)) if right[k] or k <= NEAREST]
    return [rows[k] for k in kept], [right[k] for k in kept]


def gold_labels(documents, folder):
    """The entities of the phrases, by document."""
    lines = {name: pathlib.Path(folder, name + ".conllu").read_text(encoding="utf-8").split("\n") for name in documents}
    return {name: label_phrases(phrases, lines[name]) for name, phrases in documents.items()}


def annotated_groups(documents, folder, _):
    """(rows, right, weight) of documents with gold chains."""
    labels = gold_labels(documents, folder)
    for name, i, rows in groups_of(documents):
        p, entity = documents[name][i], labels[name][i]
        if len(rows) < 2:
            continue
        yield (*chosen(rows, right_of(p, entity, labels[name])), 1.0)


def fiction_groups(documents, folder, _):
    """(rows, right, weight) of "he" and "she" in novels, of which only persons and places are annotated."""
    labels = gold_labels(documents, folder)
    for name, i, rows in groups_of(documents):
        p, entity = documents[name][i], labels[name][i]
        if len(rows) < 2 or entity is None or p.pronoun not in HE_OR_SHE:
            continue
        yield (*chosen(rows, right_of(p, entity, labels[name])), FICTION_WEIGHT)


def bearers_of(phrases, spans, name):
    """The phrases whose head lies in the name, else the smallest around it: "the pianist Glenn Gould"."""
    start, end = name
    heads = [q for q in phrases if q.kind != COORDINATION and start <= spans[q.sentence][q.head][0] < end]
    around = [q for q in phrases if q.kind != COORDINATION and spans[q.sentence][q.begin][0] <= start
              and end <= spans[q.sentence][q.end - 1][1]]
    return heads or sorted(around, key=lambda q: q.end - q.begin)[:1]


def gap_groups(documents, folder, extra):
    """(rows, right, weight) of GAP's pronouns; candidates of which nothing is known are left out. What is known of a name
    is known of its other mentions: `chains` are of names alone, so that no guess of the trees is learnt from."""
    table, chains_of_names = extra
    judged = {row["ID"]: row for row in read_gap(table)}
    spans = {}
    for name in documents:
        lines = pathlib.Path(folder, name + ".conllu").read_text(encoding="utf-8").split("\n")
        spans[name] = [[tuple(map(int, c[9].split("TokenRange=")[1].split("|")[0].split(":"))) for c in s]
                       for s in rows_by_sentence(lines)]
    for name, i, rows in groups_of(documents):
        row, phrases = judged[name], documents[name]
        p = phrases[i]
        named = dict(zip(map(id, phrases), chains_of_names[name]))
        bearers = {what: bearers_of(phrases, spans[name], row[what + "-bytes"]) for what in ("A", "B")}

        def head_in(q, what):
            return q in bearers[what]

        if p.pronoun == 0 or spans[name][p.sentence][p.head] != row["Pronoun-bytes"] or len(rows) < 2:
            continue
        chains = {}
        for what in ("A", "B"):
            for q in phrases:
                if head_in(q, what) and named[id(q)] >= 0:
                    chains.setdefault(named[id(q)], row[what + "-coref"].upper() == "TRUE")
        anyone = "TRUE" in (row["A-coref"].upper(), row["B-coref"].upper())
        kept, right = [], []
        for at, c in zip(rows, p.candidates):
            q = phrases[c] if c >= 0 else None
            truth = None
            if q is not None:
                for what in ("A", "B"):
                    if head_in(q, what):
                        truth = row[what + "-coref"].upper() == "TRUE"
                if truth is None and named[id(q)] in chains and q.kind != COORDINATION:
                    truth = chains[named[id(q)]]
            if truth is None:
                if not anyone:
                    truth = True
                elif q is None or q.kind in (1, COORDINATION):
                    truth = False
            if truth is not None:
                kept.append(at)
                right.append(truth)
        if len(kept) > 1 and any(right) and not all(right):
            yield kept, right, GAP_WEIGHT


def softmax(scores, starts, group):
    top = np.maximum.reduceat(scores, starts)
    e = np.exp(scores - top[group])
    return e / np.maximum(np.add.reduceat(e, starts), 1e-30)[group]


def grow(features, groups, trees, leaves, rate):
    rows = np.concatenate([g[0] for g in groups])
    right = np.concatenate([g[1] for g in groups]).astype(bool)
    sizes = np.array([len(g[0]) for g in groups])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    group = np.repeat(np.arange(len(groups)), sizes)
    weight = np.array([g[2] for g in groups])[group]

    def objective(scores, _):
        p = softmax(scores, starts, group)
        q = softmax(np.where(right, scores, -1e3), starts, group) * right
        return weight * (p - q), weight * np.maximum(p * (1 - p), 1e-3)

    data = lightgbm.Dataset(features[rows].astype(np.float32), label=right.astype(float))
    options = {"objective": objective, "num_leaves": leaves, "learning_rate": rate, "min_data_in_leaf": 40,
               "feature_fraction": 0.4, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0, "seed": 1,
               "deterministic": True, "force_row_wise": True, "num_threads": 1, "verbose": -1, "max_bin": 31}
    print(f"{len(groups)} phrases, {len(rows)} candidates", file=sys.stderr, flush=True)
    return lightgbm.train(options, data, num_boost_round=trees)


def write(model, path, header):
    """The table that extract/mentions/link_model.h reads."""
    lines = ["# " + line for line in header]
    for tree in model.dump_model()["tree_info"]:
        nodes = []

        def put(node):
            own = len(nodes)
            nodes.append("")
            if "leaf_value" in node:
                nodes[own] = str(round(1000 * node["leaf_value"]))
            else:
                left, right = put(node["left_child"]), put(node["right_child"])
                nodes[own] = f"{node['split_feature']} {int(np.floor(node['threshold']))} {left} {right}"
            return own

        put(tree["tree_structure"])
        lines += ["tree", *nodes]
    pathlib.Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


HEADER = ["Regression trees that judge whether a phrase takes up another; features by number as in extract/mentions/link_features.cpp.",
          "A line \"tree\", then its nodes: feature, threshold, left (at most the threshold), right; or a leaf in thousandths.",
          "Made by extract/train/coreference.py from OntoGUM train (GUM's free genres, CC BY and CC BY-SA), LitBank (CC BY) and GAP",
          "development (Apache 2.0; Wikipedia, CC BY-SA 3.0): extract/train/README.md. These numbers: CC BY-SA 4.0."]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--train", action="append", default=[])
    parser.add_argument("--gap", nargs=2, action="append", default=[])
    parser.add_argument("--fiction", action="append", default=[])
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--trees", type=int, default=150)
    parser.add_argument("--leaves", type=int, default=24)
    parser.add_argument("--rate", type=float, default=0.1)
    parser.add_argument("--start", default="-")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    table = options.start
    for number in range(options.rounds):
        groups, features, base = [], [], 0
        sources = [(annotated_groups, f, None) for f in options.train]
        sources += [(fiction_groups, f, None) for f in options.fiction]
        sources += [(gap_groups, f, (t, chains_of_names(options.rows, f, options.work))) for t, f in options.gap]
        for make, folder, extra in sources:
            documents, rows = run_rows(options.rows, table, folder, options.work)
            groups += [(np.array(r) + base, np.array(ok), w) for r, ok, w in make(documents, folder, extra)]
            features.append(rows)
            base += len(rows)
        model = grow(np.concatenate(features), groups, options.trees if number + 1 == options.rounds else options.trees // 3, options.leaves, options.rate)
        write(model, options.out, HEADER)
        table = options.out


if __name__ == "__main__":
    main()
