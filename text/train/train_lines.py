"""Fits the line model: train_lines.py LINE_FEATURES DATA/train OUT.tsv [--sample OUT_SAMPLE.tsv]

LINE_FEATURES is the program of that name (text/train/line_features.cpp), which prints the features of each line, so
they are written once. Three sets of trees: `own` (the line's own words), `article` and `title` (words and place, with
the own scores of the neighbours). The own scores that `article` learns from come from folds that did not see the page.
"""

import argparse
import collections
import hashlib
import math
import pathlib
import subprocess

import numpy
from sklearn.ensemble import GradientBoostingClassifier

from report import KEPT, best_kind, read_gold

FOLDS = 5


class Page:
    def __init__(self, path, spans, rows):
        kinds = read_gold(path.with_suffix(".kinds"))
        self.name = path.name.split(".")[0]
        self.spans = spans
        self.rows = numpy.array(rows, dtype=numpy.float64)
        self.kinds = [best_kind(kinds, *span).split(":")[0] for span in spans]
        # A page counts as its square root, three variants of it as one.
        self.weights = numpy.full(len(rows), 1 / math.sqrt(len(rows)))


def run_features(program, texts, own=None):
    """{text: (spans, rows)} as the program prints them; `own` is a file of own scores, one a line, for the second pass."""
    out, names = {}, None
    command = [program] + ([] if own is None else ["--own", own]) + [str(t) for t in texts]
    for line in subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines():
        fields = line.split("\t")
        if fields[0] == "features":
            names = fields[1:]
        elif fields[0] == "text":
            current = out.setdefault(fields[1], ([], []))
        else:
            current[0].append(tuple(map(int, fields[0].split(":"))))
            current[1].append([float(x) for x in fields[1:]])
    return names, out


def load(program, folder, own=None):
    texts = sorted(folder.glob("*.txt"))
    names, found = run_features(program, texts, own)
    return names, [Page(t, *found[str(t)]) for t in texts if str(t) in found]


def fold_of(page):
    return int(hashlib.sha256(page.name.encode()).hexdigest()[:8], 16) % FOLDS


def fit(pages, columns, wanted, trees, depth):
    x = numpy.concatenate([p.rows[:, columns] for p in pages])
    y = numpy.concatenate([[wanted(k) for k in p.kinds] for p in pages]).astype(int)
    w = numpy.concatenate([p.weights for p in pages])
    model = GradientBoostingClassifier(n_estimators=trees, max_depth=depth, learning_rate=0.08, subsample=0.7,
                                       min_samples_leaf=60, max_features=0.5, random_state=7)
    return model.fit(x, y, sample_weight=w / w.mean())


def rounded(score):
    """The sigmoid, to 1/4096, as the program rounds it: no last bit depends on the machine."""
    return math.floor(4096 / (1 + math.exp(-score)) + 0.5) / 4096


class Table:
    """A fitted set of trees as it is written: rounded, and evaluated here as the program does."""

    def __init__(self, name, model, columns, names):
        self.name = name
        prior = model.init_.class_prior_[1]
        self.start = round(math.log(prior / (1 - prior)), 6)
        self.trees = []
        for (tree,) in model.estimators_:
            t = tree.tree_
            self.trees.append([(-1, 0, 0, 0, round(model.learning_rate * float(t.value[i].item()), 6))
                               if t.children_left[i] < 0 else
                               (columns[t.feature[i]], float(f"{float(t.threshold[i]):.7g}"), int(t.children_left[i]),
                                int(t.children_right[i]), 0) for i in range(t.node_count)])
        self.names = names

    def value(self, row):
        total = self.start
        for tree in self.trees:
            at = 0
            while tree[at][0] >= 0:
                feature, threshold, yes, no, _ = tree[at]
                at = yes if numpy.float32(row[feature]) <= numpy.float32(threshold) else no
            total += tree[at][4]
        return rounded(total)

    def lines(self):
        yield f"set\t{self.name}\t{self.start}"
        for tree in self.trees:
            yield f"tree\t{len(tree)}"
            for feature, threshold, yes, no, leaf in tree:
                yield f"leaf\t{leaf}" if feature < 0 else f"if\t{self.names[feature]}\t{threshold:.7g}\t{yes}\t{no}"


def write_own(path, pages, tables):
    """Own scores in text order, for the second pass of the feature program."""
    with open(path, "w") as out:
        for page in pages:
            table = tables[fold_of(page)] if isinstance(tables, dict) else tables
            for row in page.rows:
                out.write(f"{table.value(row)}\n")


def print_held_out(pages, columns, wanted, trees):
    """Precision and recall of the set `article` on folds that it did not see, by threshold, in lines and in words."""
    hits = collections.defaultdict(lambda: numpy.zeros(6))
    for fold in range(FOLDS):
        model = fit([p for p in pages if fold_of(p) != fold], columns, wanted, trees, 4)
        for page in (p for p in pages if fold_of(p) == fold):
            score = model.predict_proba(page.rows[:, columns])[:, 1]
            gold = numpy.array([wanted(k) for k in page.kinds])
            for threshold in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
                kept = score > threshold
                hits[threshold] += [n for weight in (page.weights, page.rows[:, 0])
                                    for n in ((weight * (kept & gold)).sum(), (weight * kept).sum(), (weight * gold).sum())]
    for threshold, h in hits.items():
        print(f"article > {threshold}: lines P {h[0] / h[1]:.3f} R {h[0] / h[2]:.3f}  words P {h[3] / h[4]:.3f} R {h[3] / h[5]:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features")
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--sample", type=pathlib.Path, help="rows with their values, for the test of the program")
    parser.add_argument("--trees", type=int, nargs=3, default=(45, 80, 30))
    args = parser.parse_args()

    names, pages = load(args.features, args.data)
    own_count = names.index("own")
    own_columns = list(range(own_count))
    all_columns = list(range(len(names)))
    is_prose = lambda kind: kind == "body"
    is_kept = lambda kind: kind in KEPT
    is_title = lambda kind: kind == "title"

    folds = {f: Table("own", fit([p for p in pages if fold_of(p) != f], own_columns, is_prose, args.trees[0], 3),
                      own_columns, names) for f in range(FOLDS)}
    scores = args.out.with_suffix(".own")
    write_own(scores, pages, folds)
    _, placed = load(args.features, args.data, scores)
    scores.unlink()

    print_held_out(placed, all_columns, is_kept, args.trees[1])
    tables = [Table("own", fit(pages, own_columns, is_prose, args.trees[0], 3), own_columns, names),
              Table("article", fit(placed, all_columns, is_kept, args.trees[1], 4), all_columns, names),
              Table("title", fit(placed, all_columns, is_title, args.trees[2], 3), all_columns, names)]
    with args.out.open("w") as out:
        out.write("# Trees of the line model; made by text/train/train_lines.py, described in text/article/line_model.h.\n")
        for table in tables:
            out.writelines(line + "\n" for line in table.lines())
    if args.sample:
        chance = numpy.random.default_rng(7)
        rows = numpy.concatenate([p.rows for p in placed])
        with args.sample.open("w") as out:
            for _ in range(24):  # each column from another line: numbers as they occur, lines of no page
                row = [column[chance.integers(len(column))] for column in rows.T]
                values = "\t".join(f"{t.value(row)}" for t in tables)
                out.write(values + "\t" + "\t".join(f"{x:.9g}" for x in row) + "\n")
    importance = collections.Counter()
    for table in tables:
        for tree in table.trees:
            importance.update((table.name, names[f]) for f, *_ in tree if f >= 0)
    for (name, feature), count in importance.most_common(25):
        print(name, feature, count)


if __name__ == "__main__":
    main()
