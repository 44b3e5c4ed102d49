#!/usr/bin/env python3
"""Fits the confidence of assertions to judged ones: fit_confidence.py FOLDER [-o TABLE] [--plot SVG]

FOLDER holds the texts that bench/judged/verdicts.tsv speaks of (bench/judged/README.md says how to make it). The program reads
them again, and every assertion that still comes out as it was judged (same id) is one example; `relata show --stage=confidence`
gives its clues. A logistic model with a ridge penalty is fitted; its strength is the one with the least loss on documents held
out in turn. Of an older draw the wrong ones were mended and come out no more, so that what is left of it is right more often than
what comes out today: weights are fitted to all draws, the constant to the newest (--newest) alone, and the figures printed are of
those, each document held out. Needs numpy.
"""
import argparse
import csv
import hashlib
import pathlib
import subprocess
import sys

import numpy

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDS = 10
BINS = 10
STRENGTHS = (1, 2, 4, 8, 16, 32, 64)
HEADER = """# What each clue counts in the confidence of an assertion (extract/confidence.h): the sum goes through a logistic function.
# Fitted by extract/train/fit_confidence.py to {n} judged assertions (bench/judged/verdicts.tsv); a clue without a row counts 0.
# clue\tweight
"""


def clues_of(relata, folder):
    """The clues of each assertion of the folder's texts, by id."""
    files = sorted(str(f) for f in folder.rglob('*') if f.suffix in ('.html', '.ndjson'))
    shown = subprocess.run([relata, '-q', 'show', '--stage=confidence', *files], capture_output=True, text=True)
    if shown.returncode != 0:
        sys.exit(f'{relata} failed: {shown.stderr[-1000:]}')
    clues = {}
    for line in shown.stdout.splitlines():
        assertion, _, *cells = line.split('\t')
        clues[assertion] = {name: float(value) for name, value in (cell.rsplit('=', 1) for cell in cells)}
    return clues


def examples(verdicts, clues):
    rows = [r for r in csv.DictReader(open(verdicts), delimiter='\t') if r['system'] == 'relata']
    kept = {r['id']: r for r in rows if r['id'] in clues}
    print(f'{len(rows)} assertions were judged, {len(kept)} of them still come out as they were')
    return list(kept.values())


def matrix(rows, clues):
    names = sorted({name for r in rows for name in clues[r['id']]})
    names.remove('always')
    x = numpy.array([[clues[r['id']].get(name, 0.0) for name in names] for r in rows])
    return names, x, numpy.array([r['verdict'] == 'right' for r in rows], float)


def fit(x, y, strength):
    """Weights and constant of the ridge-penalised logistic model, by Newton's method; amounts are scaled to unit variance first."""
    mean = x.mean(0)
    scale = numpy.where(((x == 0) | (x == 1)).all(0), 1, x.std(0) + 1e-9)
    z = numpy.hstack([(x - mean) / scale, numpy.ones((len(x), 1))])
    penalty = numpy.full(z.shape[1], float(strength))
    penalty[-1] = 0
    w = numpy.zeros(z.shape[1])
    for _ in range(50):
        p = 1 / (1 + numpy.exp(-z @ w))
        step = numpy.linalg.solve(z.T @ (z * (p * (1 - p))[:, None]) + numpy.diag(penalty + 1e-9), z.T @ (y - p) - penalty * w)
        w += step
        if abs(step).max() < 1e-8:
            break
    weights = w[:-1] / scale
    return weights, w[-1] - weights @ mean


def predict(x, model):
    return 1 / (1 + numpy.exp(-(x @ model[0] + model[1])))


def with_constant_of(model, x, y):
    """The model with the constant under which the mean probability of `x` is the share of `y` that is right."""
    weights, constant = model
    for _ in range(50):
        p = predict(x, (weights, constant))
        constant += (y - p).sum() / (p * (1 - p)).sum()
    return weights, constant


def fit_to(x, y, newest, strength):
    return with_constant_of(fit(x, y, strength), x[newest], y[newest])


def held_out(x, y, newest, folds, strength):
    p = numpy.zeros(len(y))
    for fold in range(FOLDS):
        test = folds == fold
        if test.any():
            p[test] = predict(x[test], fit_to(x[~test], y[~test], newest[~test], strength))
    return p


def loss(p, y):
    p = numpy.clip(p, 1e-6, 1 - 1e-6)
    return -(y * numpy.log(p) + (1 - y) * numpy.log(1 - p)).mean()


def reliability(p, y):
    """Rows of (mean predicted, share right, examples), one a tenth of the scale that is not empty."""
    bins = numpy.minimum((p * BINS).astype(int), BINS - 1)
    return [(p[bins == b].mean(), y[bins == b].mean(), int((bins == b).sum())) for b in range(BINS) if (bins == b).any()]


def ranks_above(p, y):
    """Area under the ROC curve: how often a right one has more confidence than a wrong one."""
    right, wrong = p[y == 1], p[y == 0]
    return ((right[:, None] > wrong).mean() + 0.5 * (right[:, None] == wrong).mean())


def plot(rows, n, error, path):
    """The reliability diagram: a dot a bin, its area the number of examples."""
    def at(x, y):
        return f'{40 + 300 * x:.1f}', f'{320 - 300 * y:.1f}'
    out = ['<svg xmlns="http://www.w3.org/2000/svg" width="370" height="370" font-family="sans-serif" font-size="11">',
           '<rect width="370" height="370" fill="white"/>',
           '<path d="M40 20V320H340" fill="none" stroke="#555"/><path d="M40 320L340 20" stroke="#aaa" stroke-dasharray="4"/>']
    for tick in range(0, 11, 2):
        (x, _), (_, y) = at(tick / 10, 0), at(0, tick / 10)
        out.append(f'<text x="{x}" y="336" text-anchor="middle">{tick / 10}</text><text x="34" y="{y}" text-anchor="end">{tick / 10}</text>')
    for predicted, share, count in rows:
        x, y = at(predicted, share)
        out.append(f'<circle cx="{x}" cy="{y}" r="{2 + (count / n) ** 0.5 * 18:.1f}" fill="#3a6ea5" fill-opacity="0.6"/>'
                   f'<text x="{float(x) + 12:.1f}" y="{float(y) + 4:.1f}">{count}</text>')
    out += [f'<text x="190" y="358" text-anchor="middle">confidence ({n} assertions, expected calibration error {error:.3f})</text>',
            '<text x="12" y="170" text-anchor="middle" transform="rotate(-90 12 170)">share judged right</text></svg>']
    path.write_text('\n'.join(out) + '\n')


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    arguments.add_argument('folder', type=pathlib.Path)
    arguments.add_argument('--relata', default=str(ROOT / 'build/release/cli/relata'))
    arguments.add_argument('--verdicts', type=pathlib.Path, default=ROOT / 'bench/judged/verdicts.tsv')
    arguments.add_argument('-o', '--out', type=pathlib.Path, default=ROOT / 'extract/lexicon/confidence.tsv')
    arguments.add_argument('--newest', nargs='+', default=['blind-8', 'blind-9', 'blind-10', 'blind-11'], help='draws made with rules like the present ones')
    arguments.add_argument('--plot', type=pathlib.Path, help='where the reliability diagram goes, as SVG')
    a = arguments.parse_args()

    clues = clues_of(a.relata, a.folder)
    rows = examples(a.verdicts, clues)
    names, x, y = matrix(rows, clues)
    folds = numpy.array([int(hashlib.sha256(r['document'].encode()).hexdigest(), 16) % FOLDS for r in rows])
    newest = numpy.array([r['draw'] in a.newest for r in rows])
    strength = min(STRENGTHS, key=lambda s: loss(held_out(x, y, newest, folds, s), y))
    print(f'{len(y)} examples of {len({r["document"] for r in rows})} documents, ridge {strength}; of the newest draws:')
    weights, constant = fit_to(x, y, newest, strength)
    p, y = held_out(x, y, newest, folds, strength)[newest], y[newest]
    table = reliability(p, y)
    error = sum(abs(predicted - share) * count for predicted, share, count in table) / len(y)
    print(f'{len(y)} assertions, {y.mean():.3f} right; held out: expected calibration error {error:.3f}, loss {loss(p, y):.3f} (constant: {loss(numpy.full(len(y), y.mean()), y):.3f}), '
          f'area under ROC {ranks_above(p, y):.3f}')
    for predicted, share, count in table:
        print(f'  predicted {predicted:.2f}  right {share:.2f}  of {count}')
    for least in (0.5, 0.6, 0.7, 0.8):
        print(f'  --min-confidence {least}: {(p >= least).mean():.2f} of them, {y[p >= least].mean():.2f} right')
    with open(a.out, 'w') as out:
        out.write(HEADER.format(n=len(rows)))
        for name, weight in [('always', constant), *zip(names, weights)]:
            out.write(f'{name}\t{weight:.3f}\n')
    if a.plot:
        plot(table, len(y), error, a.plot)


if __name__ == '__main__':
    main()
