"""Makes labelled plain text out of web pages: make_lines.py OUT [--aeb HTML_DIR GROUND_TRUTH.json] [--readability DIR]

Writes OUT/{train,test}/PAGE.VARIANT.txt, what a naive scraper would give, and PAGE.VARIANT.kinds beside it with one
line "start<TAB>end<TAB>kind" for each line of the text (bytes). Kinds are those of relata; furniture has its sort
behind a colon ("furniture:menu"). An outlet is on one side only, by the hash of its name.
"""

import argparse
import hashlib
import json
import pathlib
import re
import sys

import blocks
import labels

TEST_SHARE = 0.35


def side(outlet):
    return "test" if int(hashlib.sha256(outlet.encode()).hexdigest()[:8], 16) / 2**32 < TEST_SHARE else "train"


def outlet_of(url, fallback):
    """"nytimes" of "https://www.nytimes.com/a"; "bbc" of "http://www.bbc.co.uk/news"."""
    host = re.sub(r"^https?://", "", url or "").split("/")[0].lower()
    parts = [p for p in host.split(".") if p not in ("www", "co", "com", "org", "net", "gov")]
    return parts[-2] if len(parts) > 1 else parts[0] if parts and parts[0] else re.sub(r"-\d+$", "", fallback)


def canonical(tree):
    for path in ('//link[@rel="canonical"]/@href', '//meta[@property="og:url"]/@content'):
        if found := tree.xpath(path):
            return found[0]
    return ""


def write(out, outlet, name, variant, lines):
    folder = out / side(outlet)
    folder.mkdir(parents=True, exist_ok=True)
    text, rows = b"", []
    gap = b"\n\n" if variant == "spaced" else b"\n"
    for words, kind in lines:
        start = len(text)
        text += words.encode()
        rows.append(f"{start}\t{len(text)}\t{kind}")
        text += gap
    (folder / f"{name}.{variant}.txt").write_bytes(text)
    (folder / f"{name}.{variant}.kinds").write_text("\n".join(rows) + "\n")


def make_page(out, name, source, gold, outlet):
    tree = blocks.parse(source)
    if tree is None or not labels.is_english(gold) or len(gold.split()) < 60:
        return 0
    outlet = outlet_of(outlet or canonical(tree), name)
    if "wiki" in outlet or "wiki" in name:
        return 0
    page = labels.label(blocks.blocks_of(tree), gold, blocks.titles_of(tree))
    body = [len(words.split()) for words, kind in page if kind == "body"]
    if len(body) < 2 or sum(n >= 8 for n in body) < 0.5 * len(body):  # tables, code, lists of shops: no article
        return 0
    write(out, outlet, name, "page", page)
    titles = blocks.titles_of(tree)
    write(out, outlet, name, "spaced", labels.label(blocks.blocks_of(blocks.region(tree, gold)), gold, titles))
    write(out, outlet, name, "glued", labels.label(blocks.blocks_of(tree, glue=True), gold, titles))
    write_clean(out, outlet, name, page)
    return 1


def write_clean(out, outlet, name, page):
    """Articles as agencies send them, from which nothing may be lost: all of the article, two or three of its lines, and
    all of it in capitals."""
    kept = [(words, kind) for words, kind in page if kind in ("title", "subheadline", "body", "caption")]
    body = [line for line in kept if line[1] == "body" and len(line[0].split()) >= 6]
    write(out, outlet, name, "clean", kept)
    if len(body) >= 3:
        at = int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) % (len(body) - 2)
        write(out, outlet, name, "short", body[at:at + 2 + at % 2])
        write(out, outlet, name, "capitals", [(words.upper(), kind) for words, kind in kept])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--aeb", nargs=2, type=pathlib.Path, metavar=("HTML_DIR", "GROUND_TRUTH"))
    parser.add_argument("--readability", type=pathlib.Path)
    args = parser.parse_args()
    pages = 0
    if args.aeb:
        for name, gold in sorted(json.loads(args.aeb[1].read_text()).items()):
            source = (args.aeb[0] / f"{name}.html").read_bytes()
            pages += make_page(args.out, "aeb-" + name[:12], source, gold["articleBody"], gold["url"])
    if args.readability:
        for folder in sorted(p for p in args.readability.iterdir() if p.is_dir()):
            gold = blocks.parse((folder / "expected.html").read_bytes())
            text = "\n".join(b.text for b in blocks.blocks_of(gold)) if gold is not None else ""
            pages += make_page(args.out, "rd-" + folder.name, (folder / "source.html").read_bytes(), text, "")
    print(f"{pages} pages", file=sys.stderr)


if __name__ == "__main__":
    main()
