"""The visible text of a page, a line a block, as a naive scraper has it, with what markup says about each line."""

import collections
import re

import lxml.html

Block = collections.namedtuple("Block", "text tags marks links")  # tags and marks (class, id, itemprop) of all ancestors

SKIPPED = {"script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select", "textarea", "canvas"}
INLINE = {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
          "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
          "time", "tt", "u", "var", "wbr"}
PARAGRAPHS = "descendant::p|descendant::h1|descendant::h2|descendant::h3|descendant::h4|descendant::blockquote"


def parse(source):
    text = source.decode("utf-8", errors="replace")
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        return lxml.html.document_fromstring(text)
    except (lxml.etree.ParserError, ValueError):
        return None


def titles_of(tree):
    found = tree.xpath('//meta[@property="og:title"]/@content') + tree.xpath("//title/text()")
    return [t.strip() for t in found if t.strip()]


def marks_of(element):
    return " ".join(element.get(name) or "" for name in ("class", "id", "itemprop", "rel", "role")).lower()


def blocks_of(tree, glue=False):
    """Blocks in text order. `glue`: blocks of a part without paragraphs or headings (a list, a bar of buttons) become
    one line, as text_content() gives them."""
    out, state = [], {"text": [], "links": 0}

    def flush(tags, marks):
        text = " ".join("".join(state["text"]).split())
        if text:
            linked = min(1.0, state["links"] / max(1, len(text)))
            out.append(Block(text, tags, marks, linked))
        state["text"], state["links"] = [], 0

    def add(words, linked):
        state["text"].append(words)
        state["links"] += len(" ".join(words.split())) if linked else 0

    def walk(element, tags, marks, linked, glued):
        if not isinstance(element.tag, str) or element.tag in SKIPPED:
            return
        inline = element.tag in INLINE or glued
        if element.tag == "br" and not glued:
            flush(tags, marks)
        if not inline:
            flush(tags, marks)
        tags, marks = tags | {element.tag}, (marks + " " + marks_of(element)).strip()
        linked = linked or element.tag == "a"
        starts_glue = glue and not inline and not glued and element.tag not in ("body", "html") and not element.xpath(PARAGRAPHS) \
            and element.tag not in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote")
        inside = glued or starts_glue
        add(element.text or "", linked)
        for child in element:
            if inside and isinstance(child.tag, str) and child.tag not in INLINE:
                state["text"].append(" ")
            walk(child, tags, marks, linked, inside)
            add(child.tail or "", linked)
        if not inline:
            flush(tags, marks)

    walk(tree, frozenset(), "", False, False)
    return out


def region(tree, gold):
    """The smallest element that holds nine tenths of the gold words, then two levels up: article and its surroundings."""
    wanted = set(re.findall(r"\w{4,}", gold.lower()))
    best = tree
    while True:
        child = next((c for c in best if isinstance(c.tag, str) and c.tag not in SKIPPED and
                      len(wanted & set(re.findall(r"\w{4,}", c.text_content().lower()))) >= 0.9 * len(wanted)), None)
        if child is None:
            break
        best = child
    for _ in range(2):
        parent = best.getparent()
        if parent is None or parent.tag in ("body", "html"):
            break
        best = parent
    return best
