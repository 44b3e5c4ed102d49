"""The articles of corpus/ and their gold: loading, and what must hold of a gold file (format relata-gold/1)."""
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLES = ROOT / 'corpus' / 'articles'
GOLD = ROOT / 'corpus' / 'gold'

ENTITY_TYPES = set('PERSON COUNTRY GOVERNMENT ORG ARMED_GROUP MILITARY PLACE FACILITY EVENT DOCUMENT OTHER'.split())
CLASSES = set('AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE '
              'ASSAULT STATEMENT STATE OTHER'.split())
BOILERPLATE = set('furniture duplicate dateline byline credit related ad comment foreign'.split())
KINDS = {'title', 'subhead', 'caption', 'body'}
POLARITIES = {'affirmed', 'negated'}
MODALITIES = {'asserted', 'possible', 'planned', 'conditional', 'requested', 'reported'}


def load_all():
    """{document id: (gold, bytes of its article)}, in the order of the ids."""
    loaded = {}
    for path in sorted(GOLD.glob('*.gold.json')):
        gold = json.loads(path.read_text(encoding='utf-8'))
        loaded[gold['doc']['id']] = (gold, (GOLD / gold['doc']['file']).read_bytes())
    return loaded


def spans(gold):
    """Every record of a gold file that quotes its article: (what it is, record)."""
    for row in gold['boilerplate']:
        yield f"boilerplate {row['text'][:20]!r}", row
    for row in gold['sentences']:
        yield f"sentence {row['id']}", row
    for entity in gold['entities']:
        for mention in entity['mentions']:
            yield f"mention of {entity['id']}", mention
    for row in gold['assertions']:
        if row['relation']['start'] is not None:
            yield f"relation of {row['id']}", row['relation']


def misquotes(gold, article):
    """Spans whose bytes are not their text. Example: ["sentence s3: article has 'Turkey s', gold says 'Turkey'"]."""
    found = []
    for what, row in spans(gold):
        quoted = article[row['start']:row['end']].decode('utf-8', errors='replace')
        if quoted != row['text']:
            found.append(f"{what}: article has {quoted!r}, gold says {row['text']!r}")
    return found


def dangling(gold):
    """References that lead nowhere, values that do not exist, sentences that overlap each other or boilerplate."""
    found = []

    def expect(holds, message):
        if not holds:
            found.append(message)

    sentences = {row['id']: row for row in gold['sentences']}
    entities = {row['id']: row for row in gold['entities']}
    assertions = {row['id']: row for row in gold['assertions']}
    for name, rows in (('sentences', sentences), ('entities', entities), ('assertions', assertions)):
        expect(len(rows) == len(gold[name]), f'{name}: an id is used twice')
    end = 0
    for row in gold['sentences']:
        expect(row['kind'] in KINDS, f"{row['id']}: kind {row['kind']}")
        expect(row['start'] >= end, f"{row['id']} overlaps the sentence before")
        end = row['end']
        for other in gold['boilerplate']:
            expect(other['end'] <= row['start'] or row['end'] <= other['start'], f"{row['id']} overlaps {other['text'][:20]!r}")
    for row in gold['boilerplate']:
        expect(row['kind'] in BOILERPLATE, f"boilerplate kind {row['kind']}")
    for row in gold['entities']:
        expect(row['type'] in ENTITY_TYPES, f"{row['id']}: type {row['type']}")
        expect(row['mentions'], f"{row['id']} is never mentioned")
        for mention in row['mentions']:
            sentence = sentences.get(mention['sentence'])
            expect(sentence and sentence['start'] <= mention['start'] and mention['end'] <= sentence['end'],
                   f"{row['id']}: {mention['text']!r} lies outside {mention['sentence']}")
    for row in gold['assertions']:
        what = row['id']
        expect(row['sentence'] in sentences, f"{what}: sentence {row['sentence']}")
        for role in ('subject', 'object', 'attribution', 'place'):
            expect(row[role] is None or row[role] in entities, f'{what}: {role} {row[role]}')
        for role in ('nested_in', 'same_as'):
            expect(row[role] is None or (row[role] in assertions and row[role] != what), f'{what}: {role} {row[role]}')
        expect(row['subject'] or row['object'] or row['object_text'], f'{what} has neither subject nor object')
        expect(row['class'] in CLASSES, f"{what}: class {row['class']}")
        expect(row['polarity'] in POLARITIES and row['modality'] in MODALITIES, f'{what}: polarity or modality')
        expect(row['importance'] in ('core', 'minor'), f"{what}: importance {row['importance']}")
    return found
