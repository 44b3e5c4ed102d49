#!/usr/bin/env python3
"""Lays out the texts that assertions are drawn from: texts.py DATA OUT

DATA is a folder with news-text/current-events/*.jsonl.xz (summaries of news, CC BY-SA 4.0), html/aeb-half/aeb-half-html.tar.xz and
html/readability/readability-test-pages.tar.xz (web pages, (c) their publishers). Of the last, articles of the press in English go to
OUT/read as rd-NAME.html, or to OUT/blind where nobody has studied them yet. By a hash of its name each other text goes to OUT/read, which whoever writes rules may study, or to OUT/blind,
which nobody may look at before the rules are done; summaries of 2025 all go to OUT/read. For 0.11.0 some of OUT/blind was studied by
mistake: pages with an even hash of their own name and every sixth summary. They are in OUT/read since. None of it becomes part of the
project.
"""
import hashlib
import json
import lzma
import pathlib
import sys
import tarfile

STUDIED_YEAR = '2025'
PRESS_PAGES = ('ars-1', 'buzzfeed-1', 'citylab-1', 'cnet', 'cnn', 'engadget', 'guardian-1', 'medicalnewstoday', 'nytimes-2', 'nytimes-3',
               'nytimes-4', 'quanta-1', 'salon-1', 'seattletimes-1', 'theverge', 'tmz-1', 'wikipedia-2', 'yahoo-3')
UNSTUDIED_PAGES = ('breitbart', 'herald-sun-1', 'schema-org-context-object', 'telegraph', 'wapo-2')


def is_odd(name):
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 1


def half(name):
    return 'blind' if is_odd(f'relata {name}') else 'read'


def half_of_page(name):
    return half(name) if is_odd(name.removesuffix('.html')) else 'read'


def main():
    data, out = map(pathlib.Path, sys.argv[1:3])
    for part in ('read', 'blind'):
        (out / part).mkdir(parents=True, exist_ok=True)
    for archive in sorted((data / 'news-text/current-events').glob('*.jsonl.xz')):
        year = archive.name.split('-')[2].split('.')[0]
        parts = ('read',) if year == STUDIED_YEAR else ('read', 'blind')
        files = {part: open(out / part / f'summaries-{year}.ndjson', 'w') for part in parts}
        for number, line in enumerate(lzma.open(archive, 'rt')):
            item = json.loads(line)
            article = {'id': item['id'], 'published': item['date'], 'text': item['text'],
                       'publisher': item['sources'][0][0] if item['sources'] else None}
            part = half(item['id']) if 'blind' in files and number % 6 else 'read'
            files[part].write(json.dumps(article, ensure_ascii=False) + '\n')
    with tarfile.open(data / 'html/aeb-half/aeb-half-html.tar.xz') as archive:
        for member in archive:
            name = pathlib.Path(member.name).name
            if name.endswith('.html'):
                (out / half_of_page(name) / name).write_bytes(archive.extractfile(member).read())
    with tarfile.open(data / 'html/readability/readability-test-pages.tar.xz') as archive:
        for member in archive:
            path = pathlib.Path(member.name)
            if path.name == 'source.html' and path.parent.name in PRESS_PAGES + UNSTUDIED_PAGES:
                part = 'blind' if path.parent.name in UNSTUDIED_PAGES else 'read'
                (out / part / f'rd-{path.parent.name}.html').write_bytes(archive.extractfile(member).read())


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main()
