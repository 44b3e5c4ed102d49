"""Lemma edit rules: how to turn a form into its lemma, as a class the network can choose.

A rule is CASE|STRIP|ADD (l = lower-cased form, k = as it stands, t = Title) or =LEMMA.
"killed" -> "l|2|", "cities" -> "l|3|y", "PARIS" -> "t|0|", "is" -> "=be".
"""
import collections



def lower(s):
    """Letter by letter, so that it is the same everywhere (str.lower looks around a final sigma)."""
    return "".join(c.lower() for c in s)


CASES = {"l": lower, "k": lambda s: s, "t": lambda s: s[:1].upper() + lower(s[1:])}


def find(form, lemma):
    best = None
    for order, (case, change) in enumerate(CASES.items()):
        base = change(form)
        same = 0
        while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
            same += 1
        cost = (len(base) - same + len(lemma) - same, order)
        if best is None or cost < best[0]:
            best = (cost, same, f"{case}|{len(base) - same}|{lemma[same:]}", len(base) - same)
    _, same, rule, strip = best
    return "=" + lemma if (same == 0 and lemma) or strip > 4 else rule


def apply(rule, form):
    if rule.startswith("="):
        return rule[1:]
    case, strip, add = rule.split("|", 2)
    base = CASES[case](form)
    strip = int(strip)
    if strip >= len(base) and strip > 0:
        return lower(form)
    return base[:len(base) - strip] + add


def inventory(pairs, least=4):
    """The rules seen at least `least` times, most frequent first."""
    count = collections.Counter(find(f, l) for f, l in pairs if l != "_" or f == "_")
    return [r for r, n in sorted(count.items(), key=lambda x: (-x[1], x[0])) if n >= least]
