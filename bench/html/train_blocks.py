#!/usr/bin/env python3
"""Makes models/page-blocks.txt: train_blocks.py ROWS.tsv GOLD.json [ROWS.tsv GOLD.json WEIGHT]... [--folds 5]

ROWS.tsv comes from the program html_blocks beside this file (a line a block: page, numbers, text); GOLD.json has
{"page": {"articleBody": "...", "url": "..."}}. With --folds no weights are written: the scores of pages whose website was
left out of training are printed instead. Needs scikit-learn.
"""
import argparse
import collections
import difflib
import json
import pathlib
import re
import urllib.parse

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

WORD = re.compile(r'\w+')


def read_rows(path):
    pages = collections.defaultdict(list)
    for line in open(path, encoding='utf-8', errors='replace'):
        page, numbers, text = line.rstrip('\n').split('\t', 2)
        pages[page].append((np.array(numbers.split(), dtype=np.float32), text))
    return pages


def label(blocks, body):
    """Words of each block, and the share of them that aligns with the stated body."""
    words, owner = [], []
    for i, (_, text) in enumerate(blocks):
        found = WORD.findall(text)
        words += found
        owner += [i] * len(found)
    count, matched = np.zeros(len(blocks)), np.zeros(len(blocks))
    for o in owner:
        count[o] += 1
    for start, _, size in difflib.SequenceMatcher(None, words, WORD.findall(body), autojunk=False).get_matching_blocks():
        for k in range(start, start + size):
            matched[owner[k]] += 1
    return count, matched / np.maximum(count, 1)


class Page:
    def __init__(self, blocks, gold, weight):
        self.x = np.stack([numbers for numbers, _ in blocks])
        self.texts = [text for _, text in blocks]
        self.body = gold['articleBody']
        self.site = '.'.join(urllib.parse.urlparse(gold.get('url', '')).netloc.split('.')[-2:])
        count, share = label(blocks, self.body)
        self.y = (share >= 0.5).astype(int)
        words = len(WORD.findall(self.body))
        self.weight = (np.minimum(count, 150) + 2) / max(words, 150)
        self.weight *= weight / max(1, self.weight.sum() / 3)  # pages with heaps of furniture count three times at most
        self.usable = words >= 20


def fit(pages):
    pages = [p for p in pages if p.usable]
    weight = np.concatenate([p.weight for p in pages])
    model = HistGradientBoostingClassifier(max_iter=150, max_depth=4, learning_rate=0.08, min_samples_leaf=25,
                                           l2_regularization=3.0, random_state=0, early_stopping=False)
    return model.fit(np.concatenate([p.x for p in pages]), np.concatenate([p.y for p in pages]),
                     sample_weight=weight / weight.mean())


def shingles(text):
    words = WORD.findall(text)
    return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3))) if words else collections.Counter()


def cross_validate(first, others, folds):
    sites = sorted({p.site for p in first})
    np.random.RandomState(1).shuffle(sites)
    fold = {site: i % folds for i, site in enumerate(sites)}
    tp = fp = fn = 0
    for n in range(folds):
        model = fit([p for p in first if fold[p.site] != n] + others)
        for p in (p for p in first if fold[p.site] == n):
            chosen = model.predict_proba(p.x)[:, 1] > 0.5
            a, b = shingles(p.body), shingles('\n'.join(t for t, c in zip(p.texts, chosen) if c))
            t, f, m = sum((a & b).values()), sum((b - a).values()), sum((a - b).values())
            tp, fp, fn = tp + t / (t + f + m), fp + f / (t + f + m), fn + m / (t + f + m)
    precision, recall = tp / (tp + fp), tp / (tp + fn)
    print(f'{folds} folds: precision {precision:.4f} recall {recall:.4f} F1 {2 * precision * recall / (precision + recall):.4f}')


def flatten(nodes, i, out):
    """A tree in preorder: (-1, value) or (feature, threshold, distance to the branch for greater values)."""
    node = nodes[i]
    if node['is_leaf']:
        out.append(f"= {round(float(node['value']) * 10000)}")
        return
    here = len(out)
    out.append('')
    flatten(nodes, node['left'], out)
    threshold = np.format_float_positional(np.float32(node['num_threshold']), unique=True, trim='-')
    out[here] = f"{int(node['feature_idx'])} {threshold} {len(out) - here}"
    flatten(nodes, node['right'], out)


def write(model, path):
    lines = ['# Which blocks of a web page are the article: regression trees, one a line. Card: page-blocks.md',
             f'features {model.n_features_in_}', f'base {round(float(np.ravel(model._baseline_prediction)[0]) * 10000)}']
    for round_trees in model._predictors:
        for tree in round_trees:
            out = []
            flatten(tree.nodes, 0, out)
            lines.append(f'tree {len(out)} ' + ' '.join(out))
    path.write_text('\n'.join(lines) + '\n')


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('sets', nargs='+', help='ROWS GOLD, then ROWS GOLD WEIGHT for each further set')
    arguments.add_argument('--folds', type=int, default=0)
    options = arguments.parse_args()
    sets = [(*options.sets[:2], 1.0)]
    sets += [(options.sets[i], options.sets[i + 1], float(options.sets[i + 2])) for i in range(2, len(options.sets), 3)]
    pages = []
    for rows, gold, weight in sets:
        bodies = json.load(open(gold, encoding='utf-8'))
        pages.append([Page(blocks, bodies[page], weight) for page, blocks in sorted(read_rows(rows).items()) if page in bodies])
    if options.folds:
        return cross_validate(pages[0], sum(pages[1:], []), options.folds)
    write(fit(sum(pages, [])), pathlib.Path(__file__).resolve().parents[2] / 'models/page-blocks.txt')


if __name__ == '__main__':
    main()
