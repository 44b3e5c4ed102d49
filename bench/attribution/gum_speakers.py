#!/usr/bin/env python3
"""Speakers of GUM's attribution relations: the share that relata finds, whole documents read.

    gum_speakers.py RELATA gum-SPLIT.conllu.xz gum-attribution-SPLIT.jsonl.xz [--misses] [--genre news]

Every relation whose speaker the gold names counts. Two figures:
  attributed  what relata says of the words of the content's first unit: most of them are laid to a speaker whose name
              shares its head word with a mention of the gold speaker (`relata show --stage=speakers`);
  asserted    the same asked of the assertions alone: one that is anchored in the content's sentence, inside the content,
              carries that attribution, or the act of saying has that subject. The share of all relations, and of those
              whose content yields an assertion at all.
A gold speaker's mentions are all that share its coreference group in the document, since relata prints names resolved.
First-person speakers also count by the name of the turn's speaker, where the treebank has it.
"""
import argparse
import json
import lzma
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

PREPOSITIONS = {"of", "for", "from", "in", "at", "on", "with", "by", "to", "who", "which", "that", "and"}


def head_word(text):
    """The last word before a preposition, comma or bracket: "the minister of defence" -> minister."""
    words = re.findall(r"[\w'’&.]+|[,(\[]", text.lower())
    kept = []
    for word in words:
        if kept and (word in PREPOSITIONS or word in {",", "(", "["}):
            break
        if word not in {"'s", "’s", ",", "(", "["}:
            kept.append(re.sub(r"['’]s$", "", word).strip("."))
    return kept[-1] if kept else ""


class Sentence:
    def __init__(self):
        self.id, self.speaker, self.forms, self.spans, self.heads, self.relations = "", "", [], [], [], []

    def head_words(self, first, last):
        """Head of the words [first, last] by the treebank, with the parts of a name or apposition beside it."""
        heads = {i for i in range(first, last + 1) if not first <= self.heads[i] <= last}
        for _ in range(3):
            heads |= {i for i in range(first, last + 1)
                      if self.heads[i] in heads and self.relations[i].split(":")[0] in {"flat", "appos", "conj"}}
        return {self.forms[i].lower() for i in heads}


class Document:
    """One document of a CoNLL-U file: its sentences, and the names of each coreference group."""

    def __init__(self, lines):
        self.sentences, self.places = [], defaultdict(set)
        self.text = "".join(lines)
        self.read(lines)

    def read(self, lines):
        at, sentence, open_groups = 0, None, defaultdict(list)
        for line in lines:
            if line.startswith("# sent_id"):
                sentence = Sentence()
                sentence.id = line.split("=")[1].strip()
                self.sentences.append(sentence)
            elif line.startswith("# speaker") and sentence:
                sentence.speaker = line.split("=")[1].strip()
            elif line[0].isdigit():
                cells = line.rstrip("\n").split("\t")
                if cells[0].isdigit():
                    start = at + len(cells[0].encode()) + 1
                    sentence.forms.append(cells[1])
                    sentence.spans.append((start, start + len(cells[1].encode())))
                    sentence.heads.append(int(cells[6]) - 1)
                    sentence.relations.append(cells[7])
                    self.note_mentions(cells, sentence, open_groups)
            at += len(line.encode())

    def note_mentions(self, cells, sentence, open_groups):
        entity = next((p[7:] for p in cells[9].split("|") if p.startswith("Entity=")), "")
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
            group = re.match(r"\(?([^-)]+)", part).group(1)
            if part.startswith("("):
                open_groups[group].append((sentence, len(sentence.forms) - 1))
            if part.endswith(")") and open_groups[group]:
                where, first = open_groups[group].pop()
                if where is sentence:
                    self.places[group].add((sentence, first, len(sentence.forms) - 1))


def documents_of(path):
    opener = lzma.open if path.endswith(".xz") else open
    found, lines, name = {}, [], None
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.startswith("# newdoc"):
                if name:
                    found[name] = Document(lines)
                name, lines = line.split("=")[1].strip(), []
            lines.append(line)
    found[name] = Document(lines)
    return found


def find_content(sentence, unit):
    """Byte spans of the words of the content's first unit."""
    words = unit.split()
    for start in range(len(sentence.forms) - len(words) + 1):
        if sentence.forms[start:start + len(words)] == words:
            return sentence.spans[start:start + len(words)]
    return sentence.spans


def run(relata, *arguments):
    done = subprocess.run([relata, "-q", *arguments], capture_output=True, text=True, check=False)
    if done.returncode > 1:
        sys.exit(done.stderr)
    return [line for line in done.stdout.split("\n") if line]


def read_outputs(relata, documents):
    """What relata says of each document: spoken runs (start, end, name) and assertions."""
    outputs = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, document in documents.items():
            path = Path(folder) / f"{name}.conllu"
            path.write_text(document.text, encoding="utf-8")
            spoken = []
            for line in run(relata, "show", str(path), "--stage=speakers", "--input", "conllu"):
                cells = line.split("\t")
                start, end = map(int, cells[1].split(":"))
                spoken.append((start, end, cells[4]))
            rows = [json.loads(r) for r in run(relata, "extract", str(path), "--format", "ndjson", "--input", "conllu")]
            outputs[name] = spoken, rows
    return outputs


def speakers_of(content, spoken):
    votes = Counter()
    for start, end in content:
        votes.update({name for a, b, name in spoken if a <= start and end <= b} or {None})
    name = votes.most_common(1)[0][0]
    return name


def attributions_within(content, cue, rows):
    """Attributions of assertions made from the content; subjects of acts of saying made from the cue."""
    first, last = content[0][0], content[-1][1]
    inside = [r["attribution"] for r in rows if r["relation_start"] is not None and first <= r["relation_start"] < last]
    sayings = [r["subject"] for r in rows
               if any(a <= (r["relation_start"] or -1) < b for a, b in cue) and r["object"] and r["subject"]]
    return inside, sayings


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("relata")
    parser.add_argument("treebank")
    parser.add_argument("relations")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--genre")
    options = parser.parse_args()
    with lzma.open(options.relations, "rt", encoding="utf-8") as file:
        relations = [r for r in map(json.loads, file) if r["speaker"]]
    if options.genre:
        relations = [r for r in relations if r["genre"] == options.genre]
    documents = documents_of(options.treebank)
    wanted = {r["doc"] for r in relations}
    documents = {name: d for name, d in documents.items() if name in wanted}
    outputs = read_outputs(options.relata, documents)

    counts, by_genre = Counter(), defaultdict(Counter)
    for relation in relations:
        document = documents[relation["doc"]]
        spoken, rows = outputs[relation["doc"]]
        by_id = {s.id: s for s in document.sentences}
        sentence, cue_sentence = by_id[relation["content_sent_id"]], by_id[relation["sent_id"]]
        content = find_content(sentence, relation["content_first_edu"])
        first, last = map(int, relation["cue_sent_tokens"])
        cue = cue_sentence.spans[first - 1:last]
        heads = {head_word(relation["speaker"]["text"])} - {""}
        for where, start, end in document.places[relation["speaker"]["group"]]:
            heads |= where.head_words(start, end)
        if relation["speaker"]["text"].lower() in {"i", "we", "me"} and cue_sentence.speaker:
            heads.add(head_word(cue_sentence.speaker))

        def right(name):
            return name is not None and head_word(name) in heads

        answer = speakers_of(content, spoken)
        inside, sayings = attributions_within(content, cue, rows)
        result = {"relations": 1, "attributed": right(answer), "attributed to another": bool(answer) and not right(answer),
                  "yielding": bool(inside) or bool(sayings), "asserted": any(map(right, inside + sayings)),
                  "asserted, attribution alone": any(map(right, inside))}
        counts.update({k: int(v) for k, v in result.items()})
        by_genre[relation["genre"]].update({k: int(v) for k, v in result.items()})
        if options.misses and not result["attributed"]:
            print(f"{relation['sent_id']}\t{relation['cue_text']}\t=> {relation['content_first_edu']}\n"
                  f"    gold {relation['speaker']['text']} ({relation['verb']}), got {answer}\n"
                  f"    {' '.join(cue_sentence.forms)}")

    def share(part, whole):
        return f"{100 * part / whole:5.1f} %" if whole else "    -"

    for name in ("attributed", "attributed to another", "asserted", "asserted, attribution alone"):
        print(f"{name:28} {share(counts[name], counts['relations'])} of {counts['relations']}")
    print(f"{'asserted, of those yielding':28} {share(counts['asserted'], counts['yielding'])} of {counts['yielding']}")
    for genre, c in sorted(by_genre.items()):
        print(f"  {genre:14} attributed {share(c['attributed'], c['relations'])} of {c['relations']}")


if __name__ == "__main__":
    main()
