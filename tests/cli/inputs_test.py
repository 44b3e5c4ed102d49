"""Anything in: every kind of input, compressed, damaged, hostile, mixed; what becomes of each record."""
import gzip
import html
import json
import shutil
import subprocess
import sys
import unittest
import zlib

import program
from program import ARTICLE, SECOND, ProgramTest, main

PAGE = ("<!doctype html><html><head><meta charset=utf-8><title>Moscow Blames Ankara</title></head><body><article>"
        "<h1>Moscow Blames Ankara</h1><p>Russia accused Turkey of supporting militants in Idlib on Thursday.</p>"
        "<p>Turkey denied that it had attacked Russian forces, officials said.</p></article></body></html>").encode()


def feed(*ids):
    return "".join(json.dumps({"id": i, "text": ARTICLE + f"\nRussia accused Turkey again in report {i}.\n"}) + "\n" for i in ids).encode()


def record(kind, url, block, content_type="application/http; msgtype=response"):
    return (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2020-02-21T00:00:00Z\r\n"
            f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n").encode() + block + b"\r\n\r\n"


def response(body, fields="Content-Type: text/html; charset=utf-8", status="200 OK"):
    return f"HTTP/1.1 {status}\r\n{fields}\r\n\r\n".encode() + body


def rss(*items):
    return ("<?xml version='1.0' encoding='UTF-8'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'>\n"
            "<channel><title>The Wire</title>\n" + "\n".join(items) + "\n</channel></rss>").encode()


def item(name, text):
    return (f"<item><title>Item {name}</title><link>https://wire.example/{name}.html</link>"
            f"<pubDate>Thu, 20 Feb 2020 10:00:00 GMT</pubDate><content:encoded><![CDATA[{text}]]></content:encoded></item>")


class Inputs(ProgramTest):
    def records(self, *inputs, code=0, stdin=b""):
        run = self.relata("extract", *inputs, "--format", "ndjson", stdin=stdin)
        self.assertEqual(run.code, code, run)
        self.err = run.err
        return [json.loads(line) for line in run.out.splitlines()]

    def check(self, name, docs, code=0):
        """`name` gives these documents, also on standard input (where only labels taken from the name differ)."""
        records = self.records(name, code=code)
        self.assertEqual({r["doc"] for r in records}, set(docs), self.err)
        self.assertTrue(any(r["subject"] == "Russia" and r["relation"] == "accuse" for r in records))
        piped = self.records("-", code=code, stdin=(self.folder / name).read_bytes())
        self.assertEqual(len(piped), len(records))
        return records

    def zstd(self, content):
        if shutil.which("zstd") is None:
            self.skipTest("no zstd program")
        return subprocess.run(["zstd", "-q", "-c"], input=content, capture_output=True, check=True).stdout

    def test_compressed_files_are_those_they_hold(self):
        plain = self.check(self.write("a.txt", ARTICLE), ["a"])
        packed = self.check(self.write("gz/a.txt.gz", gzip.compress(ARTICLE.encode())), ["a"])
        no_name = self.check(self.write("other/a", gzip.compress(ARTICLE.encode())), ["a"])
        for records in (packed, no_name):
            self.assertEqual([r["id"] for r in records], [r["id"] for r in plain])
        self.check(self.write("f.ndjson.gz", gzip.compress(feed("one")) + gzip.compress(feed("two"))), ["one", "two"])
        self.check(self.write("p.html.gz", gzip.compress(PAGE)), ["p"])

    def test_zstandard(self):
        self.check(self.write("a.txt.zst", self.zstd(ARTICLE.encode())), ["a"])
        self.check(self.write("f.ndjson.zst", self.zstd(feed("one")) + self.zstd(feed("two"))), ["one", "two"])

    def test_arrays_and_spread_objects(self):
        articles = [json.loads(line) for line in feed("one", "two").splitlines()]
        self.check(self.write("a.json", json.dumps(articles)), ["one", "two"])
        self.check(self.write("b.json", json.dumps(articles, indent=2)), ["one", "two"])
        self.check(self.write("c.json", json.dumps(articles[0], indent=2)), ["one"])

    def test_encodings(self):
        text = ARTICLE + "\nThe café’s owner accused Russia, she said.\n"
        for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"):
            with self.subTest(encoding=encoding):
                self.write("e.txt", text.encode(encoding))
                owners = [r for r in self.records("e.txt") if "café" in (r["subject_text"] or "")]
                self.assertTrue(owners)
        self.write("f.ndjson", feed("one").decode().encode("utf-16"))
        self.assertEqual({r["doc"] for r in self.records("f.ndjson")}, {"one"})

    def test_a_page_in_the_encoding_that_it_declares(self):
        page = PAGE.decode().replace("charset=utf-8", "charset=iso-8859-9").replace("Turkey denied", "Erdoğan’s Turkey denied")
        self.write("p.html", page.replace("’", "'").encode("iso-8859-9"))
        self.assertTrue(any("Erdoğan" in r["sentence_text"] for r in self.records("p.html")))

    def test_warc(self):
        records = [record("warcinfo", "", b"software: test\r\n", "application/warc-fields"),
                   record("request", "https://e.example/a", b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request"),
                   record("response", "https://e.example/2020/blame.html",
                          response(gzip.compress(PAGE), "Content-Type: text/html\r\nContent-Encoding: gzip")),
                   record("response", "https://e.example/gone", response(PAGE, status="404 Not Found")),
                   record("response", "https://e.example/x.jpg", response(b"\xff\xd8", "Content-Type: image/jpeg")),
                   record("response", "https://e.example/latin",
                          response(b"<p>The caf\xe9 accused Russia on Friday, she said.</p>", "Content-Type: text/html; charset=latin1"))]
        for name, content in (("c.warc", b"".join(records)), ("c.warc.gz", b"".join(map(gzip.compress, records))),
                              ("one.warc.gz", gzip.compress(b"".join(records)))):
            with self.subTest(name=name):
                made = self.check(self.write(name, content), ["blame", "latin"])
                first = [r for r in made if r["doc"] == "blame"]
                self.assertEqual(first[0]["source"], "https://e.example/2020/blame.html")
                self.assertIsNone(first[0]["published"])  # the crawl's date is not the article's
                for r in first:
                    self.assertEqual(PAGE[r["sentence_start"]:r["sentence_end"]].decode(), r["sentence_text"])
                self.assertIn("passed over 4 (image/jpeg, request, status 404, warcinfo)", self.err)

    def test_the_same_label_with_other_content_is_told_apart(self):
        other = PAGE.replace(b"Thursday", b"Friday")
        self.write("c.warc", record("response", "https://a.example/x", response(PAGE)) +
                   record("response", "https://b.example/x", response(other)))
        docs = sorted({r["doc"] for r in self.records("c.warc")})
        self.assertEqual(docs[0], "x")
        self.assertRegex(docs[1], "^x@[0-9a-f]{8}$")

    def test_feeds(self):
        text = "<p>Russia accused Turkey of supporting militants in Idlib.</p><p>Turkey &amp; others denied it on Friday.</p>"
        made = self.check(self.write("w.rss", rss(item("blame", text), item("weather", ""))), ["blame"], code=2)
        self.assertIn("w.rss:4: item without text (weather)", self.err.replace("-:4", "w.rss:4"))
        self.assertEqual({(r["published"], r["publisher"], r["title"], r["source"]) for r in made},
                         {("2020-02-20", "The Wire", "Item blame", "https://wire.example/blame.html")})
        for r in made:
            self.assertEqual(html.unescape(text[r["subject_start"]:r["subject_end"]]), r["subject_text"])

    def test_what_is_cut_short_gives_all_that_was_good_before(self):
        members = [gzip.compress(feed(i)) for i in ("one", "two", "three")]
        self.write("f.ndjson.gz", b"".join(members)[:-20])
        self.assertLessEqual({"one", "two"}, {r["doc"] for r in self.records("f.ndjson.gz", code=2)})
        self.assertIn("f.ndjson.gz:3: compressed data end too early", self.err)
        page = record("response", "https://e.example/blame", response(PAGE))
        self.write("c.warc", page + page.replace(b"blame", b"again")[:-60])
        self.assertEqual({r["doc"] for r in self.records("c.warc", code=2)}, {"blame", "again"})
        self.assertIn("c.warc:record 2: the file ends inside this record", self.err)
        self.write("a.txt.gz", gzip.compress((ARTICLE * 50).encode())[:-20])
        self.assertTrue(self.records("a.txt.gz", code=2))

    def test_after_damage_reading_goes_on_at_the_next_member(self):
        members = [gzip.compress(feed(i)) for i in ("one", "two", "three")]
        damaged = bytearray(members[1])
        damaged[60:160] = bytes([0xFF] * 100)
        self.write("f.ndjson.gz", members[0] + bytes(damaged) + members[2])
        self.assertLessEqual({"one", "three"}, {r["doc"] for r in self.records("f.ndjson.gz", code=2)})
        self.assertRegex(self.err, "f.ndjson.gz:[12]: damaged compressed data at byte ")

    def test_bombs_are_left(self):
        zeros = zlib.compressobj(9, zlib.DEFLATED, 31)
        bomb = b"".join(zeros.compress(b" " * (1 << 20)) for _ in range(200)) + zeros.flush()
        for name, what in (("b.txt.gz", "article longer than 16 MiB"), ("b.html.gz", "article longer than 16 MiB"),
                           ("b.ndjson.gz", "grow more than 500-fold")):
            with self.subTest(name=name):
                self.assertRun(self.relata("extract", self.write(name, bomb)), 2, out="", err=what)
        body = response(bomb, "Content-Type: text/html\r\nContent-Encoding: gzip")
        self.write("c.warc", record("response", "https://e.example/bomb", body) + record("response", "https://e.example/good", response(PAGE)))
        self.assertEqual({r["doc"] for r in self.records("c.warc", code=2)}, {"good"})
        laughs = "<!DOCTYPE rss [<!ENTITY a 'ha'>" + "".join(
            f"<!ENTITY {chr(98 + i)} '{('&' + chr(97 + i) + ';') * 20}'>" for i in range(12)) + "]>"
        self.write("l.rss", laughs.encode() + rss(item("x", ARTICLE)).split(b"?>")[1].replace(b"<title>The", b"<title>&m;The"))
        self.assertEqual({r["doc"] for r in self.records("l.rss", code=2)}, {"x"})
        self.assertIn('entity "m" is not expanded', self.err)
        self.write("deep.json", '{"id":"x","a":' + "[" * 100_000 + "]" * 100_000 + ',"text":"x"}')
        self.assertRun(self.relata("extract", "deep.json"), 2, out="", err="nested deeper than 256")

    def test_limits_can_be_set(self):
        self.write("a.txt", ARTICLE)
        self.assertRun(self.relata("extract", "a.txt", "--max-article", "100"), 2, out="", err="article longer than 100 bytes")
        self.assertRun(self.relata("extract", "a.txt", "--max-article", "1K", "-q"), 0)
        self.assertRun(self.relata("extract", "a.txt", "--max-article", "many"), 2, out="")
        self.write("a.json", '{"id":"a","x":[[[1]]],"text":' + json.dumps(ARTICLE) + "}")
        self.assertRun(self.relata("extract", "a.json", "--max-depth", "3"), 2, out="", err="nested deeper than 3")
        self.assertRun(self.relata("extract", "a.json"), 0)

    def test_a_folder_of_everything(self):
        self.write("news/a.txt", ARTICLE)
        self.write("news/b.txt.gz", gzip.compress(SECOND.encode()))
        self.write("news/c/d.html", PAGE)
        self.write("news/c/e.warc.gz", gzip.compress(record("response", "https://e.example/f", response(PAGE.replace(b"Thursday", b"Monday")))))
        self.write("news/g.rss", rss(item("h", "<p>Russia accused Turkey of supporting militants.</p>")))
        self.write("news/i.ndjson", feed("j"))
        self.write("news/k.md", ARTICLE)
        self.write("news/l.xml", "<?xml version='1.0'?><urlset><url><loc>https://e.example/</loc></url></urlset>")
        self.write("news/m.json", '{"name": "settings"}')
        made = self.records("news", code=2)
        self.assertEqual({r["doc"] for r in made}, {"a", "b", "d", "f", "h", "j"})
        self.assertIn("news/l.xml: XML, but neither RSS nor Atom", self.err)
        self.assertIn("news/m.json:1: neither", self.err)
        self.assertIn("skipped 2", self.err)

    def test_soft_hyphens_and_zero_width_characters_do_not_cut_words(self):
        text = ARTICLE.replace("Hmeimim", "Hme\u00adimim").replace("attacked", "at\u200btacked")
        self.assertIn("\u00ad", text)
        source = text.encode()
        self.write("a.txt", source)
        made = self.records("a.txt")
        attack = [r for r in made if r["relation"] == "attack" and "Hmeimim" in (r["object"] or "")]
        self.assertTrue(attack)
        self.assertEqual(attack[0]["relation_text"], "at\u200btacked")
        for r in made:
            self.assertEqual(source[r["sentence_start"]:r["sentence_end"]].decode(), r["sentence_text"])


class Reports(ProgramTest):
    def report(self, *inputs, code=0):
        run = self.relata("add", "g.relata", *inputs, "--report", "report.ndjson", "-j", "2")
        self.assertEqual(run.code, code, run)
        return [json.loads(line) for line in (self.folder / "report.ndjson").read_text().splitlines()]

    def test_every_record_has_a_line_in_the_order_of_the_input(self):
        self.write("a.txt", ARTICLE.replace("airbase", "airbâse").encode("cp1252"))
        self.write("f.ndjson", feed("one") + b"{oops\n" + feed("two") + b"[1]\n" + feed("three"))
        self.write("c.warc", record("request", "https://e.example/a", b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request") +
                   record("response", "https://e.example/blame", response(PAGE)))
        lines = self.report("a.txt", "f.ndjson", "c.warc", code=2)
        self.assertEqual([(line["input"], line["outcome"], line["doc"]) for line in lines],
                         [("a.txt", "added", "a"), ("f.ndjson:1", "added", "one"), ("f.ndjson:2", "skipped", None),
                          ("f.ndjson:3", "added", "two"), ("f.ndjson:4", "skipped", None), ("f.ndjson:5", "added", "three"),
                          ("c.warc:record 1", "passed over", None), ("c.warc:record 2", "added", "blame")])
        self.assertIn("not UTF-8 but CP1252, by its bytes", lines[0]["notes"])
        self.assertIn("broken JSON", lines[2]["why"])
        self.assertEqual(lines[6]["why"], "request")
        self.assertGreater(lines[1]["assertions"], 2)
        again = self.report("a.txt", "f.ndjson", code=2)
        self.assertEqual([line["outcome"] for line in again],
                         ["already there", "already there", "skipped", "already there", "skipped", "already there"])

    def test_on_standard_output(self):
        self.write("a.txt", ARTICLE)
        run = self.relata("add", "g.relata", "a.txt", "nowhere.txt", "--report", "-")
        self.assertEqual([json.loads(line)["outcome"] for line in run.out.splitlines()], ["added", "skipped"], run)
        self.assertRun(self.relata("add", "g.relata", "a.txt", "--report", "no/such/folder/r"), 2, err="cannot write")

    def test_it_overwrites_neither_the_graph_nor_an_input(self):
        self.write("a.txt", ARTICLE)
        self.assertRun(self.relata("add", "g.relata", "a.txt"), 0)
        before = (self.folder / "g.relata").read_bytes()
        for report, what in (("g.relata", "the graph itself"), ("a.txt", "an input")):
            run = self.relata("add", "g.relata", "a.txt", "--report", report)
            self.assertRun(run, 2, out="", err=f"--report {report}: this is {what}")
        self.assertEqual((self.folder / "g.relata").read_bytes(), before)
        self.assertEqual((self.folder / "a.txt").read_text(), ARTICLE)

    def test_mojibake_and_capitals_are_flagged(self):
        self.write("m.txt", ARTICLE.replace("airbase", "airbase\u00e2\u20ac\u2122s"))
        self.write("u.txt", ARTICLE.upper() + SECOND.upper())
        lines = self.report("m.txt", "u.txt")
        self.assertIn("mojibake in 1 places", lines[0]["notes"][0])
        self.assertIn("all in capital letters", lines[1]["notes"][0])
        shown = self.relata("show", "m.txt", "--stage=document")
        self.assertIn("warning\tmojibake", shown.out)


class Memory(ProgramTest):
    """No more is held than the article at hand."""

    def peak(self, *arguments, stdin=None):
        """Kilobytes. A child of a child, so that its peak is its own."""
        code = ("import resource, subprocess, sys; done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
                "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
        done = subprocess.run([sys.executable, "-c", code, program.PROGRAM, *arguments], cwd=self.folder, stdin=stdin,
                              capture_output=True, check=True)
        return int(done.stdout)

    def test_a_feed_of_any_size_needs_the_same_memory(self):
        line = feed("x")
        small, large = line * (1_000_000 // len(line)), line * (5_000_000 // len(line))
        self.write("small.ndjson", small)
        self.write("large.ndjson", large)
        self.write("large.ndjson.gz", gzip.compress(large, 1))
        self.write("large.warc", record("response", "https://e.example/a", response(PAGE)) * (5_000_000 // len(PAGE)))
        items = [item("blame", "<p>Russia accused Turkey of supporting militants in Idlib.</p>" * 10)] * 5_000
        self.write("large.rss", rss(*items))
        arguments = ("--stage=text", "-j", "2")
        least = self.peak("show", "small.ndjson", *arguments)
        for name in ("large.ndjson", "large.ndjson.gz", "large.warc", "large.rss"):
            with self.subTest(name=name):
                self.assertLess(self.peak("show", name, *arguments), least + 3_000)

    def test_a_line_without_end_is_not_held(self):
        with open(self.folder / "long.ndjson", "wb") as file:
            for _ in range(100):
                file.write(b"x" * (1 << 20))
        self.assertLess(self.peak("show", "long.ndjson", "--stage=text"), 60_000)


if __name__ == "__main__":
    main()
