"""What cannot be read: a clear message, exit 2, the rest done, nothing lost."""
import json
import os
import unittest

from program import ARTICLE, ProgramTest, main


class BadArticles(ProgramTest):
    def check_skipped(self, name, *words):
        """`name` is refused with these words, and a good article beside it is read all the same."""
        alone = self.relata("extract", name, "--format", "ndjson")
        self.assertRun(alone, 2, out="")
        self.assertIn(name, alone.err)
        for word in words:
            self.assertIn(word, alone.err)
        self.assertNotIn("terminate called", alone.err)
        self.write("good.txt", ARTICLE)
        both = self.relata("extract", name, "good.txt", "--format", "ndjson")
        self.assertEqual(both.code, 2, both)
        self.assertGreater(len(both.out.splitlines()), 2, both)
        self.assertIn("skipped 1", both.err)
        added = self.relata("add", "g.relata", name, "good.txt")
        self.assertEqual(added.code, 2, added)
        self.assertRun(self.relata("query", "g.relata", "Russia accuse ?"), 0, out="Turkey")

    def test_an_empty_file(self):
        self.check_skipped(self.write("empty.txt", ""), "empty")

    def test_a_binary_file(self):
        self.check_skipped(self.write("picture.txt", bytes(range(256)) * 8), "binary")

    def test_a_missing_file(self):
        self.check_skipped("nowhere.txt", "no such file")

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_an_unreadable_file(self):
        self.write("secret.txt", ARTICLE)
        (self.folder / "secret.txt").chmod(0)
        self.check_skipped("secret.txt", "Permission denied")

    def test_what_gives_no_bytes(self):
        if not os.path.exists("/proc/self/mem"):
            self.skipTest("no /proc/self/mem")
        self.check_skipped("/proc/self/mem", "cannot read: Input/output error")  # as a failing disk, for root too
        self.check_skipped("/dev/null", "empty file")

    def test_an_article_over_16_mib(self):
        self.check_skipped(self.write("huge.txt", "Russia accused Turkey. " * 800_000), "16 MiB")

    def test_an_article_over_16_mib_in_ndjson_is_named_and_skipped(self):
        lines = [{"id": "one", "text": ARTICLE}, {"id": "huge", "text": "Russia accused Turkey. " * 800_000},
                 {"id": "two", "text": ARTICLE}]
        self.write("feed.ndjson", "".join(json.dumps(line) + "\n" for line in lines))
        run = self.relata("extract", "feed.ndjson", "--format", "ndjson")
        self.assertRun(run, 2, err="feed.ndjson:2: article longer than 16 MiB")
        self.assertEqual({json.loads(line)["doc"] for line in run.out.splitlines()}, {"one", "two"})

    def test_invalid_utf8_is_repaired_and_said(self):
        self.write("latin.txt", ARTICLE.encode().replace(b"airbase", b"airb\xe4se"))
        run = self.relata("extract", "latin.txt", "-v", "--format", "ndjson")
        self.assertRun(run, 0, err="UTF-8")
        for line in run.out.splitlines():
            json.loads(line)

    def test_unclosed_html_is_read(self):
        self.write("broken.html", "<html><head><title>T</title><body><article><h1>Moscow Blames Ankara</h1>"
                                  "<p>Russia <b>accused Turkey of supporting militants in Idlib.<p>Turkey denied the")
        run = self.relata("extract", "broken.html", "--format", "ndjson")
        self.assertRun(run, 0)
        records = [json.loads(line) for line in run.out.splitlines()]
        self.assertTrue(any(r["subject"] == "Russia" and r["relation"] == "accuse" for r in records), run)

    def test_a_bad_ndjson_line_is_named_and_skipped(self):
        self.write("feed.ndjson", json.dumps({"id": "one", "text": ARTICLE}) + "\n{oops\n" +
                   json.dumps({"id": "two", "text": ARTICLE}) + "\n")
        run = self.relata("extract", "feed.ndjson", "--format", "ndjson")
        self.assertRun(run, 2, err="feed.ndjson:2")
        self.assertEqual({json.loads(line)["doc"] for line in run.out.splitlines()}, {"one", "two"})

    def test_an_empty_folder_has_nothing(self):
        (self.folder / "news").mkdir()
        run = self.relata("extract", "news")
        self.assertNotEqual(run.code, 0, run)
        self.assertEqual(run.out, "")


class BadWeights(ProgramTest):
    def test_weights_that_are_none(self):
        self.write("a.txt", ARTICLE)
        self.write("weights.bin", b"no weights at all")
        self.assertRun(self.relata("extract", "a.txt", "--model", "weights.bin"), 2, out="", err="not a relata model")
        self.assertRun(self.relata("extract", "a.txt", "--model", "nowhere.bin"), 2, out="", err="nowhere.bin")
        self.assertRun(self.relata("extract", "a.txt", "--model", "."), 2, out="", err=".: cannot read: Is a directory")
        self.write("empty.bin", b"")
        self.assertRun(self.relata("extract", "a.txt", "--model", "empty.bin"), 2, out="", err="without --model")

    def test_damaged_weights(self):
        self.write("a.txt", ARTICLE)
        model = os.path.join(os.path.dirname(__file__), "..", "..", "models", "relata-en.bin")
        if not os.path.exists(model):
            self.skipTest("no models/relata-en.bin")
        with open(model, "rb") as file:
            weights = bytearray(file.read())
        self.write("cut.bin", bytes(weights[:4096]))
        self.assertRun(self.relata("extract", "a.txt", "--model", "cut.bin"), 2, out="", err="cut short")
        weights[len(weights) // 2] ^= 1
        self.write("flipped.bin", bytes(weights))
        self.assertRun(self.relata("extract", "a.txt", "--model", "flipped.bin"), 2, out="", err="damaged")


class BadGraphs(ProgramTest):
    COMMANDS = (("query", "?", "Russia accuse ?"), ("why", "?", "abcd"), ("stats", "?"), ("entities", "?"),
                ("export", "?", "--format", "dot"), ("remove", "?", "a1"), ("add", "?", "a.txt"))

    def test_a_file_that_is_no_graph_is_refused_and_left_alone(self):
        self.write("a.txt", ARTICLE)
        for content in (b"<html>no graph</html>", bytes(range(256)) * 40, b"SQLite format 3\0" + b"\1" * 5000):
            self.write("page.html", content)
            for command in self.COMMANDS:
                arguments = ["page.html" if a == "?" and i == 1 else a for i, a in enumerate(command)]
                with self.subTest(command=command[0], content=content[:16]):
                    self.assertRun(self.relata(*arguments), 2, out="", err="page.html")
                    self.assertEqual((self.folder / "page.html").read_bytes(), content)

    def test_a_damaged_graph_is_refused_and_left_alone(self):
        graph = (self.folder / self.graph()).read_bytes()
        flipped = bytes(b ^ 0x55 if i >= 4096 and i % 97 == 0 else b for i, b in enumerate(graph))
        self.write("a.txt", ARTICLE)
        for content in (graph[:3000], graph[:-4096], flipped):
            self.write("page.html", content)
            for command in self.COMMANDS:
                arguments = ["page.html" if a == "?" and i == 1 else a for i, a in enumerate(command)]
                with self.subTest(command=command[0], size=len(content)):
                    self.assertRun(self.relata(*arguments), 2, out="", err="page.html: damaged graph file")
                    self.assertEqual((self.folder / "page.html").read_bytes(), content)

    def test_a_missing_graph_is_not_made_by_reading(self):
        for command in self.COMMANDS[:-1]:
            arguments = ["none.relata" if a == "?" and i == 1 else a for i, a in enumerate(command)]
            with self.subTest(command=command[0]):
                self.assertRun(self.relata(*arguments), 2, out="", err="none.relata")
                self.assertFalse((self.folder / "none.relata").exists())

    def test_an_output_that_cannot_be_written_leaves_the_old_file(self):
        graph = self.graph()
        run = self.relata("export", graph, "--format", "dot", "-o", "no/such/folder.dot")
        self.assertRun(run, 2, out="", err="no/such/folder.dot: cannot write: No such file")
        self.write("old.dot", "old")
        run = self.relata("export", "none.relata", "--format", "dot", "-o", "old.dot")
        self.assertEqual(run.code, 2, run)
        self.assertEqual((self.folder / "old.dot").read_text(), "old")

    def test_a_full_disk_is_an_error(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        graph = self.graph()
        done = os.system(f"cd {self.folder} && '{self.program()}' export {graph} --format dot >/dev/full 2>err.txt")
        self.assertEqual(os.waitstatus_to_exitcode(done), 2)
        self.assertIn("No space left", (self.folder / "err.txt").read_text())

    def program(self):
        import program
        return program.PROGRAM


class BadQuestions(ProgramTest):
    def test_a_bad_pattern_shows_where_and_what(self):
        graph = self.graph()
        for pattern in ("", "Russia", "Russia accuse", "; ;", '"Russia accuse ?'):
            with self.subTest(pattern=pattern):
                run = self.relata("query", graph, pattern)
                self.assertRun(run, 2, out="", err="bad pattern")
                self.assertIn("example", run.err)

    def test_bad_flags(self):
        graph = self.graph()
        self.assertRun(self.relata("query", graph, "Russia accuse ?", "--since", "yesterday"), 2, out="", err="yesterday")
        self.assertRun(self.relata("query", graph, "Russia accuse ?", "--hops", "x"), 2, out="")
        self.assertRun(self.relata("export", graph, "--format", "docx"), 2, out="", err="docx")
        self.assertRun(self.relata("export", graph, "--affirmed", "--negated"), 2, out="")
        self.assertRun(self.relata("extract", "news", "--input", "pdf"), 2, out="", err="pdf")
        self.assertRun(self.relata("extract", "news", "-j", "0"), 2, out="")
        self.assertRun(self.relata("show", "news", "--stage", "soup"), 2, out="")
        self.assertRun(self.relata("export", graph, "-o", "x.docx"), 2, out="", err="which format")


if __name__ == "__main__":
    main()
