"""MUC, B-cubed and CEAF-e as the CoNLL reference scorer defines them. A document is a list of entities, an entity a set
of mentions; singletons are left out by the caller (OntoNotes scheme)."""


def _f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


class Score:
    """Numerators and denominators, added up over documents."""

    def __init__(self):
        self.values = [0.0, 0.0, 0.0, 0.0]

    def add(self, recall, recall_of, precision, precision_of):
        for i, value in enumerate((recall, recall_of, precision, precision_of)):
            self.values[i] += value

    def result(self):
        recall, recall_of, precision, precision_of = self.values
        r = recall / recall_of if recall_of else 0.0
        p = precision / precision_of if precision_of else 0.0
        return p, r, _f1(p, r)


def _owner(entities):
    return {mention: i for i, entity in enumerate(entities) for mention in entity}


def muc(gold, predicted):
    def links(entities, others):
        owner = _owner(others)
        kept = 0
        for entity in entities:
            parts = {owner[m] for m in entity if m in owner}
            kept += len(entity) - len(parts) - sum(m not in owner for m in entity)
        return kept, sum(len(e) - 1 for e in entities)

    return (*links(gold, predicted), *links(predicted, gold))


def b_cubed(gold, predicted):
    def shares(entities, others):
        owner = _owner(others)
        total = 0.0
        for entity in entities:
            parts = {}
            for m in entity:
                if m in owner:
                    parts[owner[m]] = parts.get(owner[m], 0) + 1
            total += sum(n * n for n in parts.values()) / len(entity)
        return total, sum(len(e) for e in entities)

    return (*shares(gold, predicted), *shares(predicted, gold))


def ceaf_e(gold, predicted):
    similar = {}
    owner = _owner(predicted)
    for i, entity in enumerate(gold):
        for j in {owner[m] for m in entity if m in owner}:
            similar[i, j] = 2 * len(entity & predicted[j]) / (len(entity) + len(predicted[j]))
    best = best_assignment(similar, len(gold), len(predicted))
    return best, len(gold), best, len(predicted)


def best_assignment(similar, rows, columns):
    """Largest sum of `similar` with every row and column used once; each connected part is solved alone."""
    parts = {}
    for i, j in similar:
        parts.setdefault(("r", i), set()).add(("c", j))
        parts.setdefault(("c", j), set()).add(("r", i))
    seen, total = set(), 0.0
    for start in sorted(parts):
        if start in seen:
            continue
        stack, part = [start], set()
        while stack:
            node = stack.pop()
            if node not in part:
                part.add(node)
                stack.extend(parts[node])
        seen |= part
        r = sorted(i for kind, i in part if kind == "r")
        c = sorted(j for kind, j in part if kind == "c")
        total += _hungarian([[similar.get((i, j), 0.0) for j in c] for i in r])
    return total


def _hungarian(table):
    """Kuhn and Munkres for the largest sum; rows and columns may differ in number."""
    if len(table) > len(table[0]):
        table = [list(row) for row in zip(*table)]
    n, m = len(table), len(table[0])
    u, v, match = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        match[0], j0 = i, 0
        least, way, used = [float("inf")] * (m + 1), [0] * (m + 1), [False] * (m + 1)
        while True:
            used[j0] = True
            i0, delta, j1 = match[j0], float("inf"), 0
            for j in range(1, m + 1):
                if used[j]:
                    continue
                cost = -table[i0 - 1][j - 1] - u[i0] - v[j]
                if cost < least[j]:
                    least[j], way[j] = cost, j0
                if least[j] < delta:
                    delta, j1 = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            j0 = j1
            if match[j0] == 0:
                break
        while j0:
            match[j0] = match[way[j0]]
            j0 = way[j0]
    return sum(table[match[j] - 1][j - 1] for j in range(1, m + 1) if match[j])


MEASURES = {"MUC": muc, "B3": b_cubed, "CEAFe": ceaf_e}


def mentions_found(gold, predicted):
    g = {m for e in gold for m in e}
    p = {m for e in predicted for m in e}
    return len(g & p), len(g), len(g & p), len(p)
