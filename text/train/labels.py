"""What each block of a page is: by the gold text of the article and, for the rest, by markup."""

import re

ENGLISH = {"the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "as", "it", "at", "by", "from"}
WHOLE = 0.6  # from this share of its word quadruples in the gold text a line belongs to the article

SORTS = (  # of furniture, by class and id of any ancestor, in this order
    ("comment", r"comment|disqus|reply|discussion"),
    ("prompt", r"newsletter|subscri|signup|sign-up|paywall|cookie|consent|gdpr|donat|login|register|promo"),
    ("share", r"share|social|follow|facebook|twitter"),
    ("ad", r"\bads?\b|advert|sponsor|taboola|outbrain"),
    ("related", r"related|recommend|popular|trending|more-|most-|teaser|read-next|also|recirc|card|latest|sidebar|rail"),
    ("menu", r"\bnav|menu|header|footer|breadcrumb|masthead|\btags?\b|topics"),
)


def words(text):
    return re.findall(r"\w+", text.lower())


def is_english(text):
    found = words(text)
    return bool(found) and sum(w in ENGLISH for w in found) / len(found) > 0.12


def shingles(found):
    return [tuple(found[i:i + 4]) for i in range(len(found) - 3)]


class Gold:
    def __init__(self, text):
        self.shingles = set(shingles(words(text)))
        self.lines = {tuple(words(line)) for line in text.split("\n")}

    def share(self, text):
        found = words(text)
        if not found:
            return 1.0 if text in ("***", "* * *") else 0.0
        if len(found) < 4 or tuple(found) in self.lines:
            return 1.0 if tuple(found) in self.lines else 0.0
        parts = shingles(found)
        return sum(s in self.shingles for s in parts) / len(parts)


def sort_of(block):
    if not re.search(r"[^\W\d_]{2}", block.text) or re.fullmatch(r"[\d.,]+[KM]? \w+", block.text):
        return "counter"
    for name, pattern in SORTS:
        if re.search(pattern, block.marks):
            return name
    if block.tags & {"nav", "header", "footer"}:
        return "menu"
    if block.links > 0.8:
        return "related" if len(words(block.text)) >= 4 else "menu"
    return "other"


def same_words(a, b):
    return words(a) == words(b)


def is_title(block, titles):
    found = words(block.text)
    return len(found) >= 2 and any(words(t)[: len(found)] == found and len(found) >= 0.5 * len(words(t)) for t in titles)


def label(blocks, gold_text, titles):
    """(text, kind) for each block."""
    gold = Gold(gold_text)
    inside = [gold.share(b.text) >= WHOLE for b in blocks]
    long = [i for i, b in enumerate(blocks) if inside[i] and len(words(b.text)) >= 8]
    first, last = (long[0], long[-1]) if long else (len(blocks), -1)
    title = next((i for i, b in enumerate(blocks) if "h1" in b.tags and is_title(b, titles) and i < first), None)
    if title is None:
        title = next((i for i in range(min(first, len(blocks)) - 1, -1, -1) if is_title(blocks[i], titles)), None)
    top = title if title is not None else max(0, first - 6)
    seen, out = set(), []
    for i, block in enumerate(blocks):
        key = tuple(words(block.text))
        kind = kind_of(i, block, inside[i], i == title, top, first, last)
        if kind in ("body", "caption", "subheadline") and len(key) >= 4 and key in seen:
            kind = "furniture:repeat"
        if i != title and kind != "body" and is_title(block, titles):
            kind = "furniture:repeat"
        if kind != "furniture:repeat" and not kind.startswith("furniture"):
            seen.add(key)
        out.append((block.text, kind))
    return out


def kind_of(i, block, inside, is_the_title, top, first, last):
    count = len(words(block.text))
    near = top - 3 <= i <= last + 2
    if is_the_title:
        return "title"
    if near and ("figcaption" in block.tags or re.search(r"caption", block.marks)):
        if count <= 5:
            return "furniture:credit"
        return "caption"
    if inside:
        heading = block.tags & {"h2", "h3", "h4", "h5", "h6"} and count <= 20
        if first - 2 <= i <= last + 2:
            return "subheadline" if heading else "body"
    if near and i < first and count >= 4 and re.search(r"\bdek\b|standfirst|subtitle|sub-?head|summary|deck|tagline|\blede", block.marks):
        return "subheadline"
    digits = re.search(r"\d", block.text)
    if near and count <= 14 and digits and (block.tags & {"time"} or re.search(r"date|time|publish|posted", block.marks)):
        return "dateline"
    if near and count <= 14 and (re.search(r"byline|author", block.marks) or re.match(r"By [A-Z]", block.text)):
        return "byline" if re.search(r"[^\W\d_]{2}", block.text) else "furniture:counter"
    return "furniture:" + sort_of(block)
