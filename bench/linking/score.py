#!/usr/bin/env python3
"""Scores who is who on text with links: score.py DATA.jsonl(.xz) MENTIONS NODES COUNTRIES [--show N] [--json]

DATA      {"id","text","links":[[start,end,title]]} a line, code points: Wikipedia's Portal:Current events
MENTIONS  what `relata show --stage=mentions` printed of the texts
NODES     what entity_nodes printed of the graph of the texts
COUNTRIES extract/lexicon/countries.tsv

A linked mention is right if the words were found as a mention, the node of that mention is the one that most mentions
of the same title have, and most of the linked mentions of that node have this title. README.md beside this file says more.
"""
import argparse, collections, json, lzma, re

PLACE_WORDS = set('''Province District City County Governorate Oblast Strip River Lake Island Islands Airport Strait Sea
    Region State Village Town Municipality Peninsula Valley Mountains Desert Gulf Ocean Department Prefecture Township Border
    Square Street Port Canal Bay Territory Heights Station Castle Cathedral Mosque Church Hospital Base Prison Stadium Palace'''.split())
ORG_WORDS = set('''Army Forces Force Party Ministry Police Agency Organization Organisation Union Council Court Company
    University Airlines Bank Navy Guard Guards Corps Department Government Parliament Congress Senate Assembly Committee
    Commission Front Movement Group Authority Service Services Federation Association Corporation Institute Office Bureau
    Administration League Brigade Brigades Coalition Alliance Foundation House Office Centre Center Club Airways Inc. Cartel'''.split())
NOT_ENTITY = re.compile(r'^(\d{4}|List_of|History_of|President_of|Prime_Minister|Minister_of|Politics_of)|_(election|attack|attacks|war|season|crisis|conflict|'
                        r'protests|shooting|bombing|earthquake|airstrike|strikes?|law|dollar|language|people|disease|ceasefire|championship|Cup|Open|offensive|campaign|massacre|civil_war)\b|\bWar\b|War$', re.I)
TYPE_OF = {'COUNTRY': 'country', 'PLACE': 'place', 'FACILITY': 'place', 'ORG': 'organisation', 'GOVERNMENT': 'organisation',
           'MILITARY': 'organisation', 'ARMED_GROUP': 'organisation'}


def read_lines(path):
    with (lzma.open(path, 'rt', encoding='utf-8') if path.endswith('.xz') else open(path, encoding='utf-8')) as f:
        yield from f


def read_mentions(path):
    """By document: (start, end, form, entity, type), bytes."""
    out = collections.defaultdict(list)
    for line in read_lines(path):
        c = line.rstrip('\n').split('\t')
        start, end = map(int, c[1].split(':'))
        out[c[-1]].append((start, end, c[2], c[4], c[5]))
    return out


def best_mention(mentions, start, end, text):
    """The mention that stands for these bytes: the same words but for an article, else a name that is most of them."""
    best = None
    for m in mentions:
        a, b = m[0], m[1]
        head = text[a:b]
        for article in (b'the ', b'The ', b'a ', b'A ', b'an ', b'An '):
            if head.startswith(article): a += len(article)
        comma = text.find(b',', a, b)
        if comma >= end: b = comma  # "Moscow, Russia" stands for Moscow
        common = min(b, end) - max(a, start)
        if common <= 0 or m[3] == '-': continue
        share = common / (max(b, end) - min(a, start))
        if share < (1 if m[2] == 'pronoun' else 0.5): continue
        key = (share, m[2] == 'name', -a)
        if best is None or key > best[0]: best = (key, m)
    return best and best[1]


def title_type(title, countries, types):
    name = re.sub(r'_\(.*\)$', '', title).replace('_', ' ')
    if name.lower() in countries: return 'country'
    if NOT_ENTITY.search(title): return None
    if title.endswith('_team') or re.search(r'_(F\.?C\.?|A\.?F\.?C\.?)$', title): return 'organisation'
    words = name.replace(',', '').split()
    if ORG_WORDS & set(words): return 'organisation'
    if PLACE_WORDS & set(words) or ',' in name: return 'place'
    return types.most_common(1)[0][0] if types else None


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for name in ('data', 'mentions', 'nodes', 'countries'): ap.add_argument(name)
    ap.add_argument('--show', type=int, default=0)
    ap.add_argument('--json', action='store_true')
    args = ap.parse_args()

    countries, adjectives, country_of = set(), set(), {}
    for line in read_lines(args.countries):
        cells = line.rstrip('\n').split('\t')
        if not line.startswith('#') and len(cells) == 7:
            countries |= {c.lower() for c in [cells[0], *cells[6].split('|')]}
            for word in [cells[0], *cells[3].split('|'), *cells[6].split('|')]: country_of.setdefault(word, cells[0].replace(' ', '_'))
            adjectives |= {c.lower() for k in (3, 4) for c in cells[k].split('|')}
    node_of = {}
    for line in read_lines(args.nodes):
        cells = line.rstrip('\n').split('\t')
        node_of[cells[0], cells[1]] = cells[2]
    mentions = read_mentions(args.mentions)

    rows = []  # (title, words, node or None, type)
    types = collections.defaultdict(collections.Counter)
    for line in read_lines(args.data):
        d = json.loads(line)
        text = d['text'].encode()
        for start, end, title in d['links']:
            words = d['text'][start:end]
            title = country_of.get(title.replace('_', ' '), title)  # "U.S.", "Philippine" redirect to the country
            if not re.search(r'\b[A-Z]', words): continue  # a name, not "police" or "the final"
            a = len(d['text'][:start].encode())
            m = best_mention(mentions[d['id']], a, a + len(words.encode()), text)
            node = m and node_of.get((d['id'], m[3]))
            rows.append((title, words, node, d['id'], m))
            if m: types[title][TYPE_OF.get(m[4], 'other')] += 1

    by_title, by_node = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    for title, _, node, *_ in rows:
        if node: by_title[title][node] += 1; by_node[node][title] += 1
    top = lambda counter: max(sorted(counter), key=counter.get)
    own_node = {t: top(c) for t, c in by_title.items()}
    own_title = {n: top(c) for n, c in by_node.items()}

    by_nationality = 0
    counts = collections.defaultdict(collections.Counter)
    shown = collections.defaultdict(collections.Counter)
    for title, words, node, doc, m in rows:
        kind = title_type(title, countries, types[title])
        if kind not in ('country', 'place', 'organisation'): continue
        if kind != 'country' and words.lower() in adjectives:
            by_nationality += 1
            continue
        if not node: verdict = 'not found'
        elif own_title[node] != title: verdict = 'false merge'
        elif own_node[title] != node: verdict = 'split'
        else: verdict = 'right'
        for k in (kind, 'all'): counts[k][verdict] += 1; counts[k]['mentions'] += 1
        if verdict != 'right': shown[verdict][title, words, node, kind, m and m[4], own_node.get(title), node and own_title[node]] += 1

    figures = {}
    for kind in ('country', 'place', 'organisation', 'all'):
        c = counts[kind]
        pairs = {v: round(100 * c[v] / max(1, c['mentions']), 1) for v in ('right', 'not found', 'split', 'false merge')}
        figures[kind] = {'mentions': c['mentions'], **pairs}
    # Of all pairs of linked mentions that share a node, how many have one title; and the other way round.
    same = sum(n * (n - 1) // 2 for c in by_node.values() for n in c.values())
    in_nodes = sum(sum(c.values()) * (sum(c.values()) - 1) // 2 for c in by_node.values())
    in_titles = sum(sum(c.values()) * (sum(c.values()) - 1) // 2 for c in by_title.values())
    figures['pairs'] = {'precision': round(100 * same / max(1, in_nodes), 1), 'recall': round(100 * same / max(1, in_titles), 1)}
    figures['by nationality'] = {'mentions': by_nationality}
    if args.json: print(json.dumps(figures, indent=1))
    else:
        for kind, f in figures.items(): print(f'{kind:13}', '  '.join(f'{k} {v}' for k, v in f.items()))
    for verdict, c in shown.items():
        for key, n in c.most_common(args.show): print(verdict, n, *key, sep='\t')


if __name__ == '__main__':
    main()
