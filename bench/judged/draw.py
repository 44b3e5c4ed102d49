#!/usr/bin/env python3
"""Draws assertions for judging by reading: draw.py FOLDER -o OUT [--relata PROGRAM] [--peer SCRIPT --peer-python PYTHON] [-n 100] [-m 50]
                                         or draw.py FOLDER -o OUT --before OLDER [--relata PROGRAM] [-n 75] [-m 75]

FOLDER holds web pages (*.html) and feeds (*.ndjson); half of the draw comes from each kind. Of relata's assertions and of the
peer's rows those with the smallest SHA-256 of salt, document, place and words are taken: a draw that nobody chose and anybody
can repeat. They are mixed in the same way, so that whoever judges cannot tell whose they are. With --before, OLDER is another
relata, and what both tell is left out: n of what only PROGRAM tells, m of what only OLDER does.

OUT/sheet.txt  what the judge reads: context, sentence, subject, relation, object, polarity, modality, speaker
OUT/key.tsv    number, system, collection, document, sentence_start, sentence_end, id, rule, confidence: not for the judge
"""
import argparse
import hashlib
import json
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIELDS = ('subject', 'relation', 'object', 'polarity', 'modality', 'attribution')
KEY = ('number', 'system', 'collection', 'document', 'sentence_start', 'sentence_end', 'id', 'rule', 'confidence')


def rank(salt, row):
    words = '|'.join(str(row.get(f) or '') for f in ('doc', 'sentence_start') + FIELDS)
    return hashlib.sha256(f'{salt}|{words}'.encode()).hexdigest()


def run(command):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
    if done.returncode > 1:
        raise SystemExit(f'{command[0]} failed:\n{done.stderr[-2000:]}')
    return done.stdout


def documents(relata, files):
    """The text of each document by its label, as both systems read it."""
    texts = {}
    for file in files:
        if file.suffix == '.ndjson':
            for line in file.read_text().splitlines():
                article = json.loads(line)
                texts[article['id']] = article['text']
        else:
            texts[file.stem] = run([relata, '-q', 'show', file, '--stage=text'])
    return texts


def rows_of_relata(relata, files):
    rows = [json.loads(line) for line in run([relata, '-q', 'extract', '--format', 'ndjson', *files]).splitlines()]
    return [row for row in rows if row['sentence_text']]  # 0.10.0 could print a row of nothing


def only_one_tells(ours, theirs):
    """The rows of each that the other does not have, in these words of this sentence."""
    def told(row):
        return (row['doc'], row['sentence_start']) + tuple(row.get(f) for f in FIELDS)
    known = [{told(row) for row in rows} for rows in (theirs, ours)]
    return [[row for row in rows if told(row) not in other] for rows, other in zip((ours, theirs), known)]


def version(relata):
    return run([relata, '--version']).split('\n')[0].replace(' ', '-')


def rows_of_peer(python, script, texts):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for label, text in texts.items():
            paths.append(pathlib.Path(folder) / f'{label}.txt')
            paths[-1].write_text(text)
        rows = [json.loads(line) for line in run([python, script, *paths]).splitlines()]
    for row in rows:
        words = texts[row['doc']].encode()[row['sentence_start']:row['sentence_end']]
        row['sentence_text'] = words.decode(errors='replace')
    return rows


def entry(number, row, texts):
    text = ' '.join(texts.get(row['doc'], '').split())
    sentence = ' '.join(row['sentence_text'].split())
    at = text.find(sentence)
    before = text[max(0, at - 500):at] if at >= 0 else '(not found in the text)'
    after = text[at + len(sentence):at + len(sentence) + 200] if at >= 0 else ''
    return '\n'.join([
        f'### {number}', f'document: {row["doc"]}   begins: {text[:120]!r}', f'before: …{before}', f'SENTENCE: {sentence}',
        f'after: {after}…', f'subject:  {row.get("subject") or "(not stated)"}', f'relation: {row["relation"]}',
        f'object:   {row.get("object") or "(none)"}', f'polarity: {row["polarity"]}   modality: {row["modality"]}',
        f'speaker:  {row.get("attribution") or "(the article itself)"}', ''])


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    arguments.add_argument('folder', type=pathlib.Path)
    arguments.add_argument('-o', '--out', type=pathlib.Path, required=True)
    arguments.add_argument('--relata', default=ROOT / 'build/release/cli/relata')
    arguments.add_argument('--peer', help='svo_spacy.py, or a script with its output')
    arguments.add_argument('--peer-python', default='python3')
    arguments.add_argument('--before', help='an older relata: draw from what only one of the two tells')
    arguments.add_argument('-n', type=int, default=100, help="of relata's assertions (100)")
    arguments.add_argument('-m', type=int, default=50, help="of the peer's rows, or of the older relata's (50)")
    arguments.add_argument('--salt', default='relata')
    a = arguments.parse_args()

    drawn, texts = [], {}
    for collection, pattern in (('feeds', '*.ndjson'), ('pages', '*.html')):
        files = sorted(a.folder.glob(pattern))
        if not files:
            continue
        here = documents(a.relata, files)
        texts.update(here)
        systems = [('relata', rows_of_relata(a.relata, files), a.n)]
        if a.before:
            ours, theirs = only_one_tells(systems[0][1], rows_of_relata(a.before, files))
            print(f'{collection}: {len(ours)} only {version(a.relata)} tells, {len(theirs)} only {version(a.before)}')
            systems = [('relata', ours, a.n), (version(a.before), theirs, a.m)]
        if a.peer:
            systems.append(('peer', rows_of_peer(a.peer_python, a.peer, here), a.m))
        for system, rows, wanted in systems:
            rows.sort(key=lambda row: rank(a.salt, row))
            drawn += [(system, collection, row) for row in rows[:wanted // 2]]
    drawn.sort(key=lambda d: rank(a.salt + ' mixed', d[2]))

    a.out.mkdir(parents=True, exist_ok=True)
    with open(a.out / 'sheet.txt', 'w') as sheet, open(a.out / 'key.tsv', 'w') as key:
        print('\t'.join(KEY), file=key)
        for number, (system, collection, row) in enumerate(drawn, 1):
            print(entry(number, row, texts), file=sheet)
            cells = (number, system, collection, row['doc'], row['sentence_start'], row['sentence_end'], row.get('id', ''),
                     row.get('rule', ''), row.get('confidence', ''))
            print('\t'.join(str(c) for c in cells), file=key)


if __name__ == '__main__':
    main()
