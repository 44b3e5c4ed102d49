"""Decoding: the best single-root tree, and the best legal tag sequence. nlp/spanning_tree.cpp does the same."""
import numpy as np

ROOT_PENALTY = 1e6  # on every arc from the root, so that the best tree has exactly one


def greedy_is_tree(heads):
    if (heads == 0).sum() != 1:
        return False
    n = len(heads)
    seen = np.zeros(n + 1, int)
    seen[0] = -1
    for i in range(1, n + 1):
        j = i
        while seen[j] == 0:
            seen[j] = i
            j = heads[j - 1]
        if seen[j] == i:
            return False
    return True


def find_cycle(head):
    color = [0] * len(head)
    color[0] = 2
    for i in range(1, len(head)):
        path, j = [], i
        while color[j] == 0:
            color[j] = 1
            path.append(j)
            j = head[j]
        if color[j] == 1:
            return path[path.index(j):]
        for k in path:
            color[k] = 2
    return None


def chu_liu_edmonds(s):
    """s[d, h], node 0 the root: heads of the maximum arborescence."""
    n = len(s)
    s = s.copy()
    np.fill_diagonal(s, -np.inf)
    head = s.argmax(1)
    head[0] = 0
    cycle = find_cycle(head)
    if cycle is None:
        return head
    inside = np.zeros(n, bool)
    inside[cycle] = True
    keep = np.flatnonzero(~inside)
    m = len(keep)
    t = np.full((m + 1, m + 1), -np.inf)
    t[:m, :m] = s[np.ix_(keep, keep)]
    c = np.array(cycle)
    out = s[np.ix_(keep, c)]
    t[:m, m] = out.max(1)
    gain = s[np.ix_(c, keep)] - s[c, head[c]][:, None]
    t[m, :m] = gain.max(0)
    sub = chu_liu_edmonds(t)
    result = head.copy()
    for i, v in enumerate(keep):
        if v:
            result[v] = c[out[i].argmax()] if sub[i] == m else keep[sub[i]]
    entry = sub[m]
    result[c[gain[:, entry].argmax()]] = keep[entry]
    return result


def best_tree(scores):
    """scores[n, n+1]: row d-1 holds the scores of the heads of word d. Heads of words 1..n."""
    n = len(scores)
    own = scores.astype(np.float64).copy()
    own[np.arange(n), np.arange(n) + 1] = -np.inf
    heads = own.argmax(1)
    if greedy_is_tree(heads):
        return heads
    s = np.full((n + 1, n + 1), -np.inf)
    s[1:] = own
    s[1:, 0] -= ROOT_PENALTY
    return chu_liu_edmonds(s)[1:]


def correction(tag):
    """Added to the logarithms: most sets of names leave MISC out and few have many organisations."""
    return 0.3 if tag == "O" else 0.5 if tag.endswith("ORG") else 1.0 if tag.endswith("MISC") else 0.0


def best_names(logp, tags):
    """Viterbi where I-X may only follow B-X or I-X."""
    logp = logp + np.array([correction(t) for t in tags])
    n, k = logp.shape
    legal = np.array([[0.0 if not b.startswith("I-") or a[1:] == b[1:] else -1e9 for b in tags] for a in tags])
    start = np.array([-1e9 if b.startswith("I-") else 0.0 for b in tags])
    score, back = logp[0] + start, []
    for i in range(1, n):
        m = score[:, None] + legal
        back.append(m.argmax(0))
        score = m.max(0) + logp[i]
    out = [int(score.argmax())]
    for b in reversed(back):
        out.append(int(b[out[-1]]))
    return out[::-1]
