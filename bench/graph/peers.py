"""One peer of bench/graph/run: loads the generated assertions, asks the questions, prints times as JSON. Exit 3 where
this Python lacks the peer."""
import json
import pathlib
import shutil
import sys
import time


def timed(work):
    """Milliseconds by the clock and of the processor."""
    began, spent = time.monotonic(), time.process_time()
    work()
    return (time.monotonic() - began) * 1000, (time.process_time() - spent) * 1000


class Load:
    """Seconds since it began, by the clock and of the processor."""

    def __init__(self):
        self.began, self.spent = time.monotonic(), time.process_time()

    def seconds(self):
        return time.monotonic() - self.began, time.process_time() - self.spent


def duckdb_peer(table, _, asked, store):
    import duckdb
    store.unlink(missing_ok=True)
    loading = Load()
    db = duckdb.connect(str(store))
    names = 'id document subject subject_name relation object object_name class mode polarity modality speaker place time published confidence sentence'.split()
    columns = ', '.join(f"'{n}': '{'DOUBLE' if n == 'confidence' else 'VARCHAR'}'" for n in names)
    db.execute(f"CREATE TABLE assertions AS SELECT * FROM read_csv('{table}', header=false, columns={{{columns}}})")
    db.execute('CREATE INDEX by_subject ON assertions(subject)')
    db.execute('CREATE INDEX by_object ON assertions(object)')
    db.close()
    load = loading.seconds()
    kinds = {
        'relation': ('SELECT * FROM assertions WHERE relation = ? LIMIT 20', lambda q: [q['relation']]),
        'entity': ('SELECT * FROM assertions WHERE subject = ? LIMIT 20', lambda q: [q['entity'][0]]),
        'relation and object': ('SELECT * FROM assertions WHERE relation = ? AND object = ? LIMIT 20', lambda q: [q['relation'], q['object'][0]]),
        'two patterns': ("SELECT * FROM assertions a JOIN assertions b ON a.object = b.subject WHERE a.subject = ? AND a.relation = ? AND b.relation = 'attack' LIMIT 20",
                         lambda q: [q['entity'][0], q['relation']]),
    }
    times = {}
    for kind, (sql, values) in kinds.items():
        def ask(q):
            with duckdb.connect(str(store), read_only=True) as db:
                db.execute(sql, values(q)).fetchall()
        times[kind] = [timed(lambda q=q: ask(q)) for q in asked]
    return load, store.stat().st_size, times


def sparql(q):
    relation = '<http://example.org/r/' + q['relation'].replace(' ', '_') + '>'
    return {
        'relation': f'SELECT * WHERE {{ GRAPH ?a {{ ?x {relation} ?y }} }} LIMIT 20',
        'entity': f'SELECT * WHERE {{ GRAPH ?a {{ {q["entity"][0]} ?r ?x }} }} LIMIT 20',
        'relation and object': f'SELECT * WHERE {{ GRAPH ?a {{ ?x {relation} {q["object"][0]} }} }} LIMIT 20',
        'two patterns': f'SELECT * WHERE {{ GRAPH ?a {{ {q["entity"][0]} {relation} ?y }} GRAPH ?b {{ ?y <http://example.org/r/attack> ?z }} }} LIMIT 20',
    }


def ask_all(asked, answer):
    times = {}
    for q in asked:
        for kind, text in sparql(q).items():
            times.setdefault(kind, []).append(timed(lambda text=text: answer(text)))
    return times


def pyoxigraph_peer(_, quads, asked, store):
    import pyoxigraph
    shutil.rmtree(store, ignore_errors=True)
    loading = Load()
    db = pyoxigraph.Store(str(store))
    db.bulk_load(path=str(quads), format=pyoxigraph.RdfFormat.N_QUADS)
    db.flush()
    del db
    load = loading.seconds()

    def answer(text):
        return [list(row) for row in pyoxigraph.Store.read_only(str(store)).query(text)]
    size = sum(f.stat().st_size for f in store.rglob('*') if f.is_file())
    return load, size, ask_all(asked, answer)


def rdflib_peer(_, quads, asked, __):
    import rdflib
    loading = Load()
    db = rdflib.Dataset()
    db.parse(str(quads), format='nquads')
    load = loading.seconds()
    return load, 0, ask_all(asked, lambda text: list(db.query(text)))


def main():
    peer, table, quads, questions, store = sys.argv[1:6]
    asked = json.loads(pathlib.Path(questions).read_text())
    for q in asked:
        q['entity'], q['object'] = tuple(q['entity']), tuple(q['object'])
    try:
        load, size, times = {'duckdb': duckdb_peer, 'pyoxigraph': pyoxigraph_peer, 'rdflib': rdflib_peer}[peer](pathlib.Path(table), pathlib.Path(quads), asked, pathlib.Path(store))
    except ImportError:
        sys.exit(3)
    print(json.dumps({'load': load, 'bytes': size, 'times': times}))


if __name__ == '__main__':
    main()
