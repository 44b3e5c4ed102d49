"""Unlabelled news, one sentence or summary a line: plain_text.py WORDS.conll... SUMMARIES.jsonl... > news.txt

Of a *.conll file only the words are read (first column) and put together as text; of a *.jsonl file the field "text".
"""
import json
import re
import sys

LONGEST = 60  # words


def together(words):
    s = " ".join(words).replace("`` ", '"').replace(" ''", '"')
    s = re.sub(r" ([,.;:?!%)\]])", r"\1", s)
    s = re.sub(r"([(\[$]) ", r"\1", s)
    s = re.sub(r" ('s|'re|'ve|'ll|'d|'m|n't|')\b", r"\1", s)
    return re.sub(r'" ([^"]*?) ?"', r'"\1"', s)


def sentences(path):
    words = []
    for line in open(path, encoding="utf-8"):
        word = line.rstrip("\n").split("\t")[0]
        if word:
            words.append(word)
        else:
            if 3 < len(words) < LONGEST:
                yield together(words)
            words = []


def texts(path):
    if path.endswith(".jsonl"):
        return (json.loads(line)["text"].replace("*", "") for line in open(path, encoding="utf-8"))
    return sentences(path)


def main():
    seen = set()
    for path in sys.argv[1:]:
        for text in texts(path):
            if text not in seen:
                seen.add(text)
                print(text)


if __name__ == "__main__":
    main()
