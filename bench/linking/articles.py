#!/usr/bin/env python3
"""Items with links as articles for `relata add`, one a line: articles.py DATA.jsonl(.xz) > ARTICLES.ndjson"""
import json, lzma, sys

path = sys.argv[1]
for line in lzma.open(path, 'rt', encoding='utf-8') if path.endswith('.xz') else open(path, encoding='utf-8'):
    item = json.loads(line)
    print(json.dumps({'id': item['id'], 'text': item['text'], 'published': item['date'], 'title': ''}, ensure_ascii=False))
