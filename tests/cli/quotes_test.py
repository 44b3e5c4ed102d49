"""Every span of every record quotes its source byte for byte, whatever the source looks like."""
import html
import json
import random
import re
import unittest
from pathlib import Path

from program import ARTICLE, ProgramTest, main

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "articles"

NASTY = (
    "\ufeffMoscow Blames Ankara\u00a0Over Idlib \U0001f525\r\n\r\n"
    "MOSCOW, Feb.\u00a020, 2020 \u2014 Russia\u2019s Foreign Ministry accused\tTurkey on Thursday of supporting militants in\u00a0Idlib.\r\n\r\n"
    "\u201cTurkey supports the \u2018terrorists\u2019 \U0001f4a5,\u201d Foreign Minister Sergei\u00a0Lavrov said.  He   blamed Ankara\u2026\r\n\r\n"
    "\u00abTurkish\u2011backed\u00bb rebels shelled the village of Na\u00efrab (\U00010348) and killed at least 1\u202f200 soldiers.\r\n"
    "Recep Tayyip Erdog\u0306an\u200b threatened to launch an attack on Syrian troops \u2014 and Russia\u00ad condemned it \u2014 on Feb.\u00a021.\r"
    "Hayat Tahrir al\u2013Sham (HTS) attacked the Hme\u0131m\u0131m airbase;\u3000Turkey denied it.\r\n"
).encode()

NASTY_HTML = (
    "<!doctype html><html><head><meta charset=utf-8><title>Moscow Blames Ankara</title></head><body><article>\r\n"
    "<h1>Moscow &amp; Damascus Blame <i>Ankara</i></h1>\r\n"
    "<p>Russia&rsquo;s <b>Foreign\r\n Ministry</b> <a href='x.html' title=\"a &quot;b&quot;\">accused&nbsp;Tur<!-- soft -->key</a> on\tThursday of "
    "supporting mili<wbr>tants in <em>Idlib</em>.</p>\n"
    "<p>&ldquo;Turkey sup&shy;ports the &#x27;terrorists&#39; &#128165;,&rdquo; said Sergei Lavrov &mdash; <span>the minister</span>.<br>"
    "Turkey&apos;s government denied the AT&ampT report, and HTS attacked the Hmeimim airbase &notanentity; in January.\n"
    "<p>Erdo\u011fan threatened to <b>launch an <i>attack</b> on</i> Syrian troops and \U0001f525 killed 1&#160;200 soldiers, officials said"
).encode()

BITS = [b"\r\n", b"\r", b"\xc2\xa0", b"\xe2\x80\x9c", b"\xe2\x80\x99", b"\xf0\x9f\x94\xa5", b"\xff", b"\xe2\x82", b"\xf0\x9f\x94", b"\xc3",
        b"\xed\xa0\x80", b"\t", b"  ", b"\xe2\x80\xa8", b"\xcc\x81", b"&amp;", b"<b>", b"\"", b"(", b" - ", b". ", b"\xef\xbb\xbf"]


def disturbed(article, seed, is_html):
    """The article with 40 bits thrown in at places of chance; in HTML outside of tags."""
    chance = random.Random(seed)
    for _ in range(40):
        at = chance.choice([m.start() for m in re.finditer(rb"(?<=[A-Za-z ])[a-z ](?=[^<>]*<)" if is_html else b".", article)])
        article = article[:at] + chance.choice(BITS) + article[at:]
    return article


def repaired(source):
    """As records address it: broken UTF-8 replaced, one U+FFFD for each part that cannot go on."""
    return source.decode("utf-8", "replace").encode()


def as_read(quoted):
    """HTML as the reader sees it: no comments, no tags, references resolved, one space for white space, nothing unseen."""
    words = re.sub(r"<!--.*?-->|<[^>]*>", "", re.sub(r"<br\s*/?>", " ", quoted), flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub("[\u00ad\u200b\u2060\ufeff]", "", html.unescape(words)))


class Quotes(ProgramTest):
    def extract(self, *inputs):
        """The records, for one and for two threads the same."""
        runs = [self.relata("-q", "extract", *inputs, "--format", "ndjson", "-j", n) for n in ("1", "2")]
        self.assertRun(runs[0], 0)
        self.assertEqual(runs[0].out, runs[1].out)
        return [json.loads(line) for line in runs[0].out.split("\n")[:-1]]

    def check(self, records, source, is_html=False):
        self.assertTrue(records)
        ids = [record["id"] for record in records]
        self.assertEqual(len(ids), len(set(ids)), "an id is used twice")
        for record in records:
            spans = [(part, *(record[f"{part}_{x}"] for x in ("start", "end", "text")))
                     for part in ("sentence", "subject", "relation", "object")]
            spans += [(a["role"], a["start"], a["end"], a["text"]) for a in record["arguments"]]
            for part, start, end, text in spans:
                with self.subTest(doc=record["doc"], rule=record["rule"], part=part, text=text):
                    self.check_span(record, start, end)
                    if start is None:
                        self.assertIsNone(text)
                    else:
                        quoted = source[start:end].decode()  # strict: no span cuts a code point
                        self.assertEqual(as_read(quoted) if is_html else quoted, text)

    def check_span(self, record, start, end):
        if start is None:
            self.assertIsNone(end)
        else:
            self.assertTrue(record["sentence_start"] <= start < end <= record["sentence_end"], (start, end))

    def test_the_articles_of_the_corpus(self):
        records = self.extract(str(CORPUS))
        for path in sorted(CORPUS.iterdir()):
            self.check([r for r in records if r["doc"] == path.stem], path.read_bytes(), path.suffix == ".html")

    def test_articles_with_everything_that_disturbs(self):
        for name, content in (("nasty.txt", NASTY), ("nasty.html", NASTY_HTML), ("broken.txt", NASTY.replace(b"Turkey", b"T\xfcrk\xe2\x82ey"))):
            self.write(name, content)
            records = self.extract(name)
            self.assertGreater(len(records), 4)
            self.check(records, repaired(content), name.endswith(".html"))

    def test_articles_disturbed_by_chance(self):
        sources = {}
        for path in sorted(CORPUS.iterdir()):
            for seed in range(2):
                name = f"{path.stem}-{seed}{path.suffix}"
                sources[name] = disturbed(path.read_bytes(), seed, path.suffix == ".html")
                self.write(f"news/{name}", sources[name])
        records = self.extract("news")
        for name, source in sources.items():
            self.check([r for r in records if r["source"].endswith(name)], repaired(source), name.endswith(".html"))

    def test_records_of_ndjson_quote_the_decoded_value(self):
        values = {"plain": {"text": ARTICLE}, "nasty": {"text": NASTY.decode()}, "page": {"html": NASTY_HTML.decode()}}
        self.write("feed.ndjson", "".join(json.dumps({"id": name, **value}) + "\n" for name, value in values.items()))
        records = self.extract("feed.ndjson")
        for name, value in values.items():
            (kind, content), = value.items()
            self.check([r for r in records if r["doc"] == name], content.encode(), kind == "html")


if __name__ == "__main__":
    main()
