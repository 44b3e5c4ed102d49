#!/usr/bin/env python3
"""Title, byline, publisher and date of the test pages of mozilla/readability: metadata_score.py RELATA FOLDER

Each page's folder has source.html and expected-metadata.json, which is that tool's opinion. Counted are the pages where it
names a value. Titles agree if one begins with the other (the site's name aside), names if one holds the other, dates by day.
"""
import json
import pathlib
import re
import subprocess
import sys
import unicodedata


def plain(text):
    text = unicodedata.normalize('NFKC', text or '').lower().replace('’', "'").replace('‘', "'")
    return re.sub(r'\W+', ' ', text).strip()


def same_title(a, b):
    a, b = plain(a), plain(b)
    return a == b or (min(len(a), len(b)) >= 8 and (a.startswith(b) or b.startswith(a)))


def same_name(a, b):
    a, b = (plain(re.sub(r'^\s*(by|von|par|por|written by|posted by)[:\s]+', '', x or '', flags=re.I)) for x in (a, b))
    return a == b or bool(a and b and (a in b or b in a))


def same_day(a, b):
    return (a or '')[:10] == (b or '')[:10]


FIELDS = {'title': ('title', same_title), 'byline': ('author', same_name), 'siteName': ('publisher', same_name),
          'publishedTime': ('published', same_day)}


def main(program, folder):
    right, stated, differ = dict.fromkeys(FIELDS, 0), dict.fromkeys(FIELDS, 0), []
    for expected_file in sorted(pathlib.Path(folder).rglob('expected-metadata.json')):
        shown = subprocess.run([program, '-q', 'show', str(expected_file.parent / 'source.html'), '--stage=document'],
                               capture_output=True, text=True).stdout
        ours = dict(line.split('\t')[:2] for line in shown.splitlines() if '\t' in line and not line.startswith('line\t'))
        expected = json.loads(expected_file.read_text(encoding='utf-8'))
        for field, (name, same) in FIELDS.items():
            if not expected.get(field):
                continue
            stated[field] += 1
            if same(expected[field], ours.get(name, '')):
                right[field] += 1
            else:
                differ.append(f'  {field} {expected_file.parent.name}: {expected[field]!r}, here {ours.get(name, "")!r}')
    for field in FIELDS:
        print(f'{field}: {right[field]} of {stated[field]}')
    print('\n'.join(differ))


if __name__ == '__main__':
    main(*sys.argv[1:])
