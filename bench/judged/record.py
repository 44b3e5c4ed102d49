#!/usr/bin/env python3
"""Enters verdicts: record.py DRAW OUT [--table TABLE]; OUT is what draw.py made, with the judges' OUT/verdicts-*.tsv beside it.

A line of verdicts-*.tsv is number, right|wrong, fault. They are joined to OUT/key.tsv, entered into the table under the name DRAW, and
the share that is right is printed by system and by rule, with Wilson's 95 % interval. No words of the texts get into the table.
"""
import argparse
import collections
import csv
import math
import pathlib
import sys

COLUMNS = ('draw', 'system', 'collection', 'document', 'sentence_start', 'sentence_end', 'id', 'rule', 'verdict', 'fault')


def interval(right, n):
    z = 1.96
    middle = (right / n + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(right / n * (1 - right / n) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return f'[{100 * (middle - half):.0f}, {100 * (middle + half):.0f}]'


def read_verdicts(folder):
    verdicts = {}
    for file in sorted(folder.glob('verdicts-*.tsv')):
        for line in file.read_text().splitlines():
            number, verdict, fault = (line.split('\t') + ['-'])[:3]
            if verdict not in ('right', 'wrong') or number in verdicts:
                sys.exit(f'{file}: "{line}" is no verdict, or a second one')
            verdicts[number] = (verdict, fault)
    return verdicts


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    arguments.add_argument('draw', help='its name in the table')
    arguments.add_argument('out', type=pathlib.Path)
    arguments.add_argument('--table', type=pathlib.Path, default=pathlib.Path(__file__).parent / 'verdicts.tsv')
    a = arguments.parse_args()

    verdicts = read_verdicts(a.out)
    before = list(csv.DictReader(open(a.table), delimiter='\t')) if a.table.exists() else []
    rows = [r for r in before if r['draw'] != a.draw]
    shares = collections.defaultdict(list)
    for key in csv.DictReader(open(a.out / 'key.tsv'), delimiter='\t'):
        if key['number'] not in verdicts:
            sys.exit(f'number {key["number"]} has no verdict')
        verdict, fault = verdicts[key['number']]
        rows.append({**key, 'draw': a.draw, 'verdict': verdict, 'fault': fault})
        for group in (key['system'], f'{key["system"]}, {key["collection"]}', f'{key["system"]}, rule {key["rule"] or "-"}'):
            shares[group].append(verdict == 'right')
    with open(a.table, 'w', newline='') as table:
        writer = csv.DictWriter(table, COLUMNS, delimiter='\t', extrasaction='ignore', lineterminator='\n')
        writer.writeheader()
        writer.writerows(rows)
    for group, right in sorted(shares.items()):
        print(f'{group:45} {sum(right):4} of {len(right):4}  {100 * sum(right) / len(right):5.1f} % {interval(sum(right), len(right))}')


if __name__ == '__main__':
    main()
