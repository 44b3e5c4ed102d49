"""Coreference data as documents of tokens: OntoGUM's CoNLL-U and GAP's table."""
import collections
import csv
import lzma
import re


def open_text(path):
    return lzma.open(path, "rt", encoding="utf-8") if str(path).endswith(".xz") else open(path, encoding="utf-8")


def read_ontogum(path):
    """{name: lines of its CoNLL-U}, in the order of the file."""
    documents = {}
    lines = None
    with open_text(path) as file:
        for line in file:
            if line.startswith("# newdoc"):
                lines = documents.setdefault(line.split("=")[1].strip(), [])
            lines.append(line.rstrip("\n"))
    return documents


def rows_by_sentence(lines):
    """The words' columns, a list for each sentence."""
    sentences = [[]]
    for line in lines:
        if not line:
            sentences.append([])
        elif not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                sentences[-1].append(columns)
    return [s for s in sentences if s]


def bracketed(marks):
    """Spans [begin, end) with their label from one mark like "(7|8)" a word, joined by any other signs."""
    open_at = collections.defaultdict(list)
    spans = []
    for i, mark in enumerate(marks):
        for whole, opened, closed in re.findall(r"\((\w+)\)|\((\w+)|(\w+)\)", mark):
            if whole:
                spans.append((i, i + 1, whole))
            elif opened:
                open_at[opened].append(i)
            else:
                spans.append((open_at[closed].pop(), i + 1, closed))
    return spans


def gold_mentions(lines):
    """{(sentence, begin, end): entity} of OntoGUM's Entity brackets."""
    found = {}
    for number, sentence in enumerate(rows_by_sentence(lines)):
        marks = [(re.search(r"(?:^|\|)Entity=([^|]*)", columns[9]) or [None, ""])[1] for columns in sentence]
        for begin, end, entity in bracketed(marks):
            found[number, begin, end] = entity
    return found


def read_gap(path):
    """Rows of GAP with byte offsets in place of character offsets."""
    with open_text(path) as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        for name in ("Pronoun", "A", "B"):
            start = int(row[name + "-offset"])
            text = row["Text"]
            assert text[start:start + len(row[name])] == row[name]
            begin = len(text[:start].encode())
            row[name + "-bytes"] = (begin, begin + len(row[name].encode()))
    return rows
