"""Precision and recall per kind of line: report.py RELATA DIR...

Runs `relata show --stage=document` on every text that make_lines.py wrote into DIR and compares its kinds with the
labels, line by line, weighted by words where it says so.
"""

import argparse
import collections
import pathlib
import subprocess

KEPT = ("title", "subheadline", "caption", "body")  # the kinds that may assert something


def read_gold(path):
    rows = (line.rstrip("\n").split("\t") for line in path.open())
    return [(int(start), int(end), kind) for start, end, kind in rows]


def predictions(relata, texts):
    """{text: [(start, end, kind)]}, many texts a call."""
    out, current = {}, None
    for at in range(0, len(texts), 50):
        shown = subprocess.run([relata, "-q", "show", *map(str, texts[at:at + 50]), "--input", "text", "--stage=document"],
                               capture_output=True, text=True, check=True).stdout
        for line in shown.splitlines():
            fields = line.split("\t")
            if fields[0] == "source":
                current = out.setdefault(fields[1], [])
            elif fields[0] == "line":
                start, end = fields[2].split(":")
                current.append((int(start), int(end), fields[1]))
    return out


def best_kind(predicted, start, end):
    """The kind of the predicted line that covers most of the gold line; a line that is missing is furniture."""
    best, most = "furniture", 0
    for s, e, kind in predicted:
        shared = min(e, end) - max(s, start)
        if shared > most:
            best, most = kind, shared
    return best


def compare(relata, folder):
    texts = sorted(folder.glob("*.txt"))
    predicted = predictions(relata, texts)
    for path in texts:
        data = path.read_bytes()
        for start, end, gold in read_gold(path.with_suffix(".kinds")):
            words = len(data[start:end].split())
            yield path, data[start:end].decode(), words, gold, best_kind(predicted[str(path)], start, end)


def share(part, whole):
    return f"{part / whole:.3f}" if whole else "-"


def print_mean(pairs):
    """Mean over texts of the words that may assert: one long page does not speak for all."""
    texts = collections.defaultdict(lambda: [0, 0, 0])
    for path, _, count, gold, predicted in pairs:
        for at, wanted in enumerate((gold in KEPT and predicted in KEPT, predicted in KEPT, gold in KEPT)):
            texts[path][at] += count * wanted
    precision = sum(both / kept if kept else 1 for both, kept, _ in texts.values()) / len(texts)
    recall = sum(both / gold if gold else 1 for both, _, gold in texts.values()) / len(texts)
    print(f"| may assert (words, mean of {len(texts)} texts) | | {precision:.3f} | {recall:.3f} |")


def report(pairs):
    pairs = list(pairs)
    lines = collections.Counter()
    words = collections.Counter()
    sorts = collections.Counter()
    for _, _, count, gold, predicted in pairs:
        kind = gold.split(":")[0]
        lines[kind, predicted] += 1
        words[kind in KEPT, predicted in KEPT] += count
        if kind == "furniture":
            sorts[gold, predicted in KEPT] += 1
    print("| kind | lines | precision | recall |\n| --- | ---: | ---: | ---: |")
    for kind in ("title", "subheadline", "caption", "body", "byline", "dateline", "furniture"):
        right = lines[kind, kind]
        of_gold = sum(n for (g, _), n in lines.items() if g == kind)
        of_predicted = sum(n for (_, p), n in lines.items() if p == kind)
        print(f"| {kind} | {of_gold} | {share(right, of_predicted)} | {share(right, of_gold)} |")
    both = sum(n for (g, p), n in lines.items() if g in KEPT and p in KEPT)
    gold_kept = sum(n for (g, p), n in lines.items() if g in KEPT)
    kept = sum(n for (g, p), n in lines.items() if p in KEPT)
    print(f"| may assert (lines) | {gold_kept} | {share(both, kept)} | {share(both, gold_kept)} |")
    print(f"| may assert (words) | {words[True, True] + words[True, False]} | "
          f"{share(words[True, True], words[True, True] + words[False, True])} | "
          f"{share(words[True, True], words[True, True] + words[True, False])} |")
    print_mean(pairs)
    print("\n| furniture | lines | kept out |\n| --- | ---: | ---: |")
    for sort in sorted({s for s, _ in sorts}):
        total = sorts[sort, True] + sorts[sort, False]
        print(f"| {sort.split(':')[1]} | {total} | {share(sorts[sort, False], total)} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("relata")
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--only", default="", help="texts whose name starts so, or holds it")
    parser.add_argument("--wrong", action="store_true", help="print every line that was kept or dropped wrongly")
    args = parser.parse_args()
    pairs = [p for folder in args.folders for p in compare(args.relata, folder) if args.only in p[0].name]
    if args.wrong:
        for path, text, _, gold, predicted in pairs:
            if (gold in KEPT) != (predicted in KEPT):
                print(f"{path.name}\t{gold}\t{predicted}\t{text[:160]}")
        return
    report(pairs)


if __name__ == "__main__":
    main()
