#!/usr/bin/env python3
"""Makes places.tsv and country_codes.tsv: make_places.py CITIES15000.tsv.xz WORLD-CITIES.csv.xz ADMIN1.tsv COUNTRY-CODES.csv OUT_FOLDER

Of every city is kept: its id, where it lies, how many live there, and the spellings that an English text may use: those in Latin letters
that look like the name. Airport codes, renderings of other scripts and the long tail are left out."""
import csv, difflib, lzma, re, sys, unicodedata

ARTICLES = {'al', 'el', 'ad', 'ar', 'as', 'ash', 'at', 'an', 'az'}
LETTERS = str.maketrans({'ı': 'i', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'æ': 'ae', 'œ': 'oe', 'ß': 'ss'})

def key(s):
    """As `place_lookup_key` of graph/known_places.cpp has it; a test compares them."""
    s = unicodedata.normalize('NFKD', s)
    s = ''.join(c for c in s if unicodedata.category(c) not in ('Mn', 'Mc', 'Me')).lower().translate(LETTERS)
    s = re.sub(r"['`‘’ʼʾʿ´‛]s(?![a-z0-9])", '', s)  # King's Lynn
    s = re.sub(r"['`‘’ʼʾʿ´‛]", '', s).replace('.', '')
    divides = lambda c: not re.match('[a-z0-9&]', c) if c < '\x80' else unicodedata.category(c)[0] in 'PS'
    words = ''.join(' ' if divides(c) else c for c in s).split()
    while len(words) > 1 and words[0] in ARTICLES: words = words[1:]
    return ' '.join(words)

def likely(alias, a, n):
    """An English text may spell the name so. `a`, `n`: keys of spelling and name."""
    if len(a) < 4 or not n or a == n or len(a) > 30: return False
    if alias.isupper() or re.search(r"[='0-9(),]", alias) or a.count(' ') > n.count(' ') + 1: return False
    return difflib.SequenceMatcher(None, a, n).ratio() >= 0.8

def write_places(cities, world, admin1, out):
    today = {r['geonameid']: (r['name'], r['subcountry']) for r in csv.DictReader(lzma.open(world, 'rt', encoding='utf-8'))}
    rows = []
    for r in csv.DictReader(lzma.open(cities, 'rt', encoding='utf-8'), delimiter='\t'):
        name, region = today.get(r['geonameid'], (r['name'], ''))
        own, found = key(name), {}
        if not own: continue
        for s in [r['name'], r['asciiname'], *r['latin_alternates'].split('|')]:
            k = key(s)
            if k and k != own and (s == r['name'] or likely(s, k, own)): found[k] = difflib.SequenceMatcher(None, k, own).ratio() + (s == r['name'])
        others = sorted(found, key=lambda k: (-found[k], k))[:5]
        rows.append((int(r['geonameid']), name, '|'.join([own, *others]), f"{float(r['lat']):.3f}", f"{float(r['lon']):.3f}", r['country'],
                     int(r['population'] or 0), key(region) or '-'))
    regions = []
    for line in open(admin1, encoding='utf-8').read().split('\n')[1:]:
        if '\t' not in line: continue
        code, name = line.split('\t')[:2]
        if key(name): regions.append((code, name, key(name), '-', '-', code[:2], 0, key(name)))
    with open(out + '/places.tsv', 'w', encoding='utf-8') as f:
        print('# Places: GeoNames id (of a region: its code), name, folded spellings, latitude, longitude, ISO 3166 alpha-2 code, people (0 = a region), folded region.', file=f)
        print('# Made by make_places.py from GeoNames (geonames.org), CC BY 4.0; see places.md.', file=f)
        for row in sorted(rows) + sorted(regions): print(*row, sep='\t', file=f)

def write_codes(codes, out):
    with open(out + '/country_codes.tsv', 'w', encoding='utf-8') as f:
        print('# Countries: ISO 3166 alpha-3, alpha-2, Wikidata id. Made by make_places.py from datasets/country-codes (public domain, ODC PDDL 1.0).', file=f)
        for r in csv.DictReader(open(codes, encoding='utf-8')):
            if r['ISO3166-1-Alpha-3']: print(r['ISO3166-1-Alpha-3'], r['ISO3166-1-Alpha-2'], r['wikidata_id'].rsplit('/', 1)[-1] or '-', sep='\t', file=f)

write_places(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[5])
write_codes(sys.argv[4], sys.argv[5])
