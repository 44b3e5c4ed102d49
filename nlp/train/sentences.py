"""Reading the training sets, and the variants of a sentence that make headlines and datelines parse.

A sentence is a dict of equally long lists; a layer that a set does not annotate is absent.
"""
import copy
import random
import re

NER = ["O"] + [f"{p}-{t}" for t in ("PER", "LOC", "ORG", "MISC") for p in "BI"]


def read_conllu(path, skip_documents=None):
    out, cur, sid, doc, keep = [], [], "", "", True
    with open(path, encoding="utf-8") as f:
        for line in list(f) + [""]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                doc = line.split("=")[-1].strip()
                keep = not (skip_documents and re.match(skip_documents, doc))
            elif line.startswith("# sent_id"):
                sid = line.split("=", 1)[1].strip()
            elif not line:
                if cur and keep:
                    out.append({"id": sid, "form": [c[1] for c in cur], "lemma": [c[2] for c in cur],
                                "upos": [c[3] for c in cur], "xpos": [c[4] for c in cur],
                                "head": [int(c[6]) for c in cur] if cur[0][6] != "_" else None,
                                "deprel": [c[7] for c in cur]})
                cur = []
            elif line[0] != "#":
                c = line.split("\t")
                if c[0].isdigit():
                    cur.append(c)
    return out


def read_columns(path, form, tag):
    """Sentences of a file of names: [(sent_id, comments, forms, tags)]."""
    out, forms, tags, sid, notes = [], [], [], "", ""
    with open(path, encoding="utf-8") as f:
        for line in list(f) + [""]:
            line = line.rstrip("\n")
            if not line:
                if forms:
                    out.append((sid, notes, forms, tags))
                forms, tags, notes = [], [], ""
            elif line.startswith("# "):
                notes += line
                if line.startswith("# sent_id"):
                    sid = line.split("=", 1)[1].strip()
            else:
                c = line.split("\t")
                forms.append(c[form])
                tags.append(c)
    return [(s, n, f, [t[tag] if tag is not None else t for t in ts]) for s, n, f, ts in out]


def add_uner(sentences, path):
    """EWT's names; OTH (nationalities, works...) is a weak MISC, so O means "O or MISC"."""
    by_id = {s: (f, t) for s, n, f, t in read_columns(path, 1, None)}
    hits = 0
    for s in sentences:
        forms, rows = by_id.get(s["id"], (None, None))
        if forms != s["form"]:
            continue
        tags = []
        for r in rows:
            tag = r[2]
            if tag == "O" and len(r) > 3 and r[3] != "O":
                tag = r[3].replace("OTH", "MISC")
            tags.append(tag if tag in NER else "O")
        s["ner"], s["misc_open"] = repair(tags), [True] * len(tags)
        hits += 1
    return hits


def add_gum_names(sentences, path):
    """GUM's names, made from its mentions, of which the certain part is kept.

    Of a person the head and what is `flat` to it ("President Obama" -> Obama), of others what comes before the first
    comma or preposition; what is cut off, and proper nouns without a name, say nothing (unknown, None). It leaves
    "the Turkish army" bare, so an adjective's O says nothing on MISC.
    """
    by_id = {s: (f, t) for s, n, f, t in read_columns(path, 0, 1)}
    hits = 0
    for s in sentences:
        forms, tags = by_id.get(s["id"], (None, None))
        if forms == s["form"]:
            s["ner"], s["misc_open"] = certain_names(s, repair(tags)), [u == "ADJ" for u in s["upos"]]
            hits += 1
    return hits


def certain_names(s, tags):
    out = [None if t == "O" and u == "PROPN" else t for t, u in zip(tags, s["upos"])]
    i = 0
    while i < len(tags):
        j = i + 1
        while j < len(tags) and tags[j].startswith("I-"):
            j += 1
        if tags[i] != "O":
            out[i:j] = ["O" if s["deprel"][k] == "nmod:desc" else None for k in range(i, j)]
            keep, kind = certain_part(s, i, j, tags[i][2:])
            for k in keep:
                out[k] = ("B-" if k == keep[0] else "I-") + kind
        i = j
    return out


def certain_part(s, i, j, kind):
    """(words of the name, its type); no words if nothing is certain."""
    head = next((k for k in range(i, j) if not i < s["head"][k] <= j or s["head"][k] - 1 == k), i)
    if kind == "PER":
        words = [k for k in range(i, j) if k == head or (s["head"][k] - 1 == head and s["deprel"][k] == "flat")]
        plain = words == list(range(words[0], words[-1] + 1)) and s["upos"][head] == "PROPN" and s["xpos"][head] == "NNP"
        return (words, kind) if plain else ([], kind)
    stop = next((k for k in range(i, j) if s["form"][k] == "," or s["upos"][k] in ("ADP", "PRON", "VERB")), j)
    if kind == "ORG" and stop < j and s["form"][stop] == "of":
        stop = j
    plain = head < stop and stop - i <= 6 and s["upos"][head] == "PROPN"
    return (list(range(i, stop)), kind) if plain else ([], kind)


def read_wikigold(path, first=1400):
    return [{"id": f"wikigold-{i}", "form": f, "ner": repair(t), "misc_open": [False] * len(t)}
            for i, (_, _, f, t) in enumerate(read_columns(path, 0, 1)[:first])]


def read_names(path):
    """Sentences of a set that tells only persons, places and organisations; "O" may be anything else, "?" anything."""
    kinds = {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG"}
    out = []
    for i, (_, _, forms, tags) in enumerate(read_columns(path, 0, 1)):
        tags = [t[:2] + kinds.get(t[2:], t[2:]) for t in tags]
        tags = [t if t in NER else None if t == "?" else "O" for t in tags]
        out.append({"id": f"{path}-{i}", "form": forms, "ner": repair(tags), "misc_open": [True] * len(tags)})
    return out


def repair(tags):
    out = []
    for t in tags:
        if t and t.startswith("I-") and (not out or not out[-1] or out[-1][1:] != t[1:]):
            t = "B" + t[1:]
        out.append(t)
    return out


# --- variants -------------------------------------------------------------------------------------------------

SMALL = set("a an the of in on at to for by from with and or but as nor vs via 's n't 'll 've 're 'd 'm".split())


def capitals(s):
    s["form"] = [f.upper() for f in s["form"]]


def titles(s):
    s["form"] = [f if f in SMALL and i else f[:1].upper() + f[1:] for i, f in enumerate(s["form"])]


def lower(s):
    s["form"] = [f.lower() for f in s["form"]]


def drop_token(s, i):
    """Takes out leaf token i (0-based)."""
    for k, v in s.items():
        if isinstance(v, list):
            del v[i]
    s["head"] = [h - (h > i + 1) for h in s["head"]]


def drop_final(s):
    n = len(s["form"])
    if n > 2 and s["upos"][-1] == "PUNCT" and n not in s["head"]:
        drop_token(s, n - 1)


PLACES = ("ANKARA BEIRUT DAMASCUS MOSCOW LONDON WASHINGTON TOKYO KABUL NAIROBI BRUSSELS GENEVA PARIS CAIRO BAGHDAD "
          "Istanbul Geneva Kyiv KHARTOUM AMMAN Tehran BERLIN Rome Seoul BEIJING DELHI Lagos GAZA ANTAKYA IDLIB").split()
AGENCIES = "Reuters AP AFP Xinhua UPI BBC TASS dpa Anadolu".split()
MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec. January February".split()
STATES = {"Turkey", "Lebanon", "Syria", "Russia", "Kenya", "Egypt", "Iraq", "Jordan", "Iran", "Italy", "Nigeria"}


def dateline(rng):
    """[(form, lemma, upos, xpos, head within or 0, deprel, ner)] like "ANKARA , Feb. 20 ( Reuters ) -"."""
    place = rng.choice(PLACES)
    rows = [(place, place.title(), "PROPN", "NNP", 0, "parataxis", "B-LOC")]
    if rng.random() < 0.25:
        state = rng.choice(sorted(STATES))
        rows += [(",", ",", "PUNCT", ",", len(rows) + 2, "punct", "O"),
                 (state, state, "PROPN", "NNP", 1, "appos", "B-LOC")]
    if rng.random() < 0.5:
        month, full = rng.choice(MONTHS), len(rows)
        rows += [(",", ",", "PUNCT", ",", full + 2, "punct", "O"),
                 (month, month.rstrip("."), "PROPN", "NNP", 1, "nmod:unmarked", "O")]
        rows[-1] = (month, month, *rows[-1][2:])
        rows.append((str(rng.randint(1, 31)), "", "NUM", "CD", full + 2, "nummod", "O"))
    if rng.random() < 0.6:
        n, agency = len(rows), rng.choice(AGENCIES)
        rows += [("(", "(", "PUNCT", "-LRB-", n + 2, "punct", "O"),
                 (agency, agency, "PROPN", "NNP", 1, "parataxis", "B-ORG"),
                 (")", ")", "PUNCT", "-RRB-", n + 2, "punct", "O")]
    dash = rng.choice(["-", "--", "\u2014", "\u2013", "-", ":"])
    rows.append((dash, "", "PUNCT", ":", 1, "punct", "O"))
    return [(f, l or f, *rest) for f, l, *rest in rows]


def add_dateline(s, rng):
    rows, n = dateline(rng), 0
    n = len(rows)
    root = s["head"].index(0) + 1 + n
    s["head"] = [r[4] or root for r in rows] + [h + n if h else 0 for h in s["head"]]
    for k, i in (("form", 0), ("lemma", 1), ("upos", 2), ("xpos", 3), ("deprel", 5)):
        s[k] = [r[i] for r in rows] + s[k]
    if "ner" in s:
        s["ner"] = [r[6] for r in rows] + s["ner"]
        s["misc_open"] = [False] * n + s["misc_open"]


class NameLists:
    """Other people and places to put in the place of those in the text, so that unheard names are nothing new."""

    def __init__(self, places, first_names, surnames, organisations):
        self.places, self.first, self.last = (self.read(p) for p in (places, first_names, surnames))
        self.organisations = self.read(organisations)

    @staticmethod
    def read(path):
        with open(path, encoding="utf-8") as f:
            names = [line.split(",")[0].strip() for line in f]
        return sorted({n for n in names if re.fullmatch(r"[^\W\d_]['’\w-]{1,14}", n) and n[0].isupper()})


def swap_names(s, names, rng):
    """Changes most one-word places and one- or two-word people of the sentence, in place."""
    tags = s["ner"] + ["O"]
    for i, tag in enumerate(s["ner"]):
        if tag not in ("B-LOC", "B-PER", "B-ORG") or rng.random() < 0.3:
            continue
        n = 1
        while tags[i + n] == "I" + tag[1:]:
            n += 1
        old = range(i, i + n)
        if n > (2 if tag == "B-PER" else 1) or any(s["lemma"][j] != s["form"][j] or s["xpos"][j] != "NNP" for j in old):
            continue
        new = [rng.choice(names.first), rng.choice(names.last)][-n:]
        if tag != "B-PER":
            new = [rng.choice(names.places if tag == "B-LOC" else names.organisations)]
        if n == 1 and tag == "B-PER" and rng.random() < 0.3:
            new = [rng.choice(names.first)]
        for j, name in zip(old, new):
            s["form"][j] = s["lemma"][j] = name


def variant(s, rng, names=None):
    """The sentence, or now and then a copy changed as news changes it."""
    if names and "ner" in s and s.get("head") and rng.random() < 0.4 and any(s["ner"]):
        s = copy.deepcopy(s)
        swap_names(s, names, rng)
    if rng.random() > 0.22 or not s.get("head"):
        return s
    s = copy.deepcopy(s)
    r = rng.random()
    if r < 0.16 and len(s["form"]) > 5:
        add_dateline(s, rng)
    elif r < 0.36:
        if rng.random() < 0.8:
            drop_final(s)
        titles(s)
    elif r < 0.46:
        if rng.random() < 0.6:
            drop_final(s)
        capitals(s)
    elif r < 0.52:
        lower(s)
    else:
        drop_final(s)
    return s


def recased(s, rng):
    """A sentence without gold, now and then in the case of a headline; "plain" keeps its forms for the teacher."""
    if rng.random() > 0.15 or len(s["form"]) > 25:
        return s
    s = {"form": list(s["form"]), "plain": s["form"]}
    rng.choice((titles, titles, capitals, lower))(s)
    return s
