"""Exports through the real program: every format, where it goes, and what happens when it cannot go there."""
import csv
import io
import json
import os
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

import program
from program import ARTICLE, ProgramTest, main

FORMATS = "dot svg png pdf html jsonld nquads turtle graphml gexf csv json ndjson".split()
ENDINGS = {"nquads": "nq", "turtle": "ttl"}
PLUGINS = Path("/usr/lib/x86_64-linux-gnu/graphviz")


class Exports(ProgramTest):
    def bytes_of(self, *arguments):
        done = subprocess.run([program.PROGRAM, "-q", *arguments], cwd=self.folder, capture_output=True, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, b""), arguments)
        return done.stdout

    def test_the_ending_says_the_format_and_a_file_holds_what_is_printed(self):
        graph = self.graph()
        for form in FORMATS:
            name = f"x.{ENDINGS.get(form, form)}"
            self.assertRun(self.relata("export", graph, "-o", name), 0, out="", err=f"wrote {name}")
            self.assertEqual((self.folder / name).read_bytes(), self.bytes_of("export", graph, "--format", form), form)
        self.assertEqual(sorted(p.name for p in self.folder.glob("x.*")), sorted(f"x.{ENDINGS.get(f, f)}" for f in FORMATS))

    def test_all_formats_hold_as_many_relations_as_the_graph(self):
        graph = self.graph()
        stats = json.loads(self.relata("stats", graph, "--format", "json").out)
        self.assertGreater(stats["relations"], 4)
        export = {form: self.bytes_of("export", graph, "--format", form) for form in FORMATS}
        edges = {
            "graphml": len(ET.fromstring(export["graphml"]).findall(".//{*}edge")),
            "gexf": len(ET.fromstring(export["gexf"]).findall(".//{*}edge")),
            "nquads": export["nquads"].count(b"#type> <https://example.org/relata/ns#Claim>"),
            "jsonld": sum("rv:Claim" in one["type"] for one in json.loads(export["jsonld"])["@graph"]),
            "html": export["html"].count(b"<details "),
            "table": len(self.bytes_of("export", graph, "--format", "table").splitlines()) - 1,
        }
        self.assertEqual(edges, dict.fromkeys(edges, stats["relations"]))
        nodes = [len(ET.fromstring(export[f]).findall(".//{*}node")) for f in ("graphml", "gexf")]
        self.assertEqual(nodes[0], nodes[1])
        kinds = re.findall(rb'<data key="node.kind">(\w+)<', export["graphml"])
        self.assertEqual(kinds.count(b"entity"), stats["entities"])
        records = [json.loads(line) for line in export["ndjson"].splitlines()]
        self.assertEqual(len(records), stats["assertions"])
        self.assertEqual(json.loads(export["json"]), records)
        self.assertEqual(len(list(csv.DictReader(io.StringIO(export["csv"].decode())))), stats["assertions"])

    def test_neo4j_is_a_folder(self):
        graph = self.graph()
        self.assertRun(self.relata("export", graph, "--format", "neo4j"), 2, out="", err="name a folder with -o")
        self.assertRun(self.relata("export", graph, "--format", "neo4j", "-o", "new/neo"), 0, err="relationships.csv in new/neo")
        self.assertEqual(sorted(os.listdir(self.folder / "new/neo")), ["nodes.csv", "relationships.csv"])
        self.write("taken", "a file")
        self.assertRun(self.relata("export", graph, "--format", "neo4j", "-o", "taken"), 2, err="cannot write")

    def test_a_full_disk_is_named_and_nothing_is_left(self):
        graph = self.graph()
        for form in FORMATS:
            run = self.relata("export", graph, "--format", form, "-o", "/dev/full")
            self.assertRun(run, 2, out="", err="/dev/full: cannot write: No space left on device")
        limited = subprocess.run(["bash", "-c", 'ulimit -f 1; trap "" XFSZ; exec "$0" -q export g.relata -o x.nq', program.PROGRAM],
                                 cwd=self.folder, capture_output=True)
        self.assertEqual(limited.returncode, 2)
        self.assertIn(b"x.nq: cannot write: File too large", limited.stderr)
        self.assertEqual(list(self.folder.glob("x.nq*")), [])

    def test_a_closed_pipe_is_no_error(self):
        self.graph(*[ARTICLE.replace("Thursday", f"Thursday, at {i} p.m.") for i in range(1, 12)])
        for to in ("", "-o /dev/stdout"):
            done = subprocess.run(f"'{program.PROGRAM}' -q export g.relata --format nquads {to} | head -n 1 | wc -l; echo ${{PIPESTATUS[0]}}",
                                  shell=True, executable="/bin/bash", cwd=self.folder, capture_output=True, timeout=60)
            self.assertEqual((done.stdout.split(), done.stderr), ([b"1", b"0"], b""), to)

    def test_an_export_of_nothing_is_valid_and_says_so(self):
        graph = self.graph()
        for form in FORMATS:
            run = self.relata("export", graph, "--about", "Atlantis", "-o", f"x.{ENDINGS.get(form, form)}")
            self.assertRun(run, 1, err="nothing passed the filters")
        for name in ("x.svg", "x.graphml", "x.gexf"):
            ET.parse(self.folder / name)
        self.assertEqual(json.loads((self.folder / "x.json").read_text()), [])

    @unittest.skipUnless((PLUGINS / "config6a").exists(), "no Graphviz 2.50 to 8 here")
    def test_a_missing_plugin_is_named(self):
        graph = self.graph()
        (self.folder / "plugins").mkdir()
        blocks = re.findall(r"^(libgvplugin_(?:core|dot_layout)\S*)( .*?^\}\n)", (PLUGINS / "config6a").read_text(), re.S | re.M)
        self.write("plugins/config6a", "".join(name + rest for name, rest in blocks))
        for name, _ in blocks:
            shutil.copy(PLUGINS / name, self.folder / "plugins" / name)
        for name in ("x.png", "x.pdf"):
            run = self.relata("export", graph, "-o", name, GVBINDIR=str(self.folder / "plugins"))
            self.assertRun(run, 2, err="cairo plugin is missing; install libgvc6")
        self.assertEqual(list(self.folder.glob("x.*")), [])


class Answers(ProgramTest):
    """`query`, `entities`, `why` and `stats` give the same in every format."""

    def lines(self, *arguments):
        run = self.relata("-q", *arguments, "--format", "ndjson")
        self.assertEqual(run.code, 0, run)
        out = [json.loads(line) for line in run.out.splitlines()]
        self.assertEqual(json.loads(self.relata("-q", *arguments, "--format", "json").out), out)
        return out

    def table(self, *arguments):
        return list(csv.DictReader(io.StringIO(self.relata("-q", *arguments, "--format", "csv").out)))

    def test_query(self):
        graph = self.graph()
        rows = self.lines("query", graph, "?who accuse ?whom")
        table = self.table("query", graph, "?who accuse ?whom")
        edges = [edge for row in rows for edge in row["edges"]]
        self.assertEqual([row["id"] for row in table], [edge["id"] for edge in edges])
        self.assertEqual({row["?who"] for row in table}, {"Russia"})
        self.assertEqual(table[0]["assertions"].split("; "), edges[0]["assertions"])
        self.assertRun(self.relata("-q", "query", graph, "Atlantis attack ?", "--format", "json"), 1, out="[]")

    def test_entities(self):
        graph = self.graph()
        nodes, table = self.lines("entities", graph), self.table("entities", graph)
        self.assertEqual([n["id"] for n in nodes], [row["id"] for row in table])
        self.assertEqual([str(n["mentions"]) for n in nodes], [row["mentions"] for row in table])

    def test_why(self):
        graph = self.graph()
        record = self.relata("export", graph, "--format", "ndjson").out.splitlines()[0]
        (evidence,) = self.lines("why", graph, json.loads(record)["id"])
        self.assertEqual(evidence["assertion"], json.loads(record))
        quote = evidence["quote"].encode()
        marked = {m["part"]: quote[m["start"]:m["end"]].decode() for m in evidence["marks"]}
        self.assertEqual(marked["relation"], evidence["assertion"]["relation_text"])

    def test_stats(self):
        stats = json.loads(self.relata("stats", self.graph(), "--format", "json").out)
        self.assertEqual(stats["documents"], 2)
        self.assertEqual(sum(stats["assertions_by_class"].values()), stats["assertions"])
        self.assertEqual(sum(stats["entities_by_type"].values()), stats["entities"])


class Events(ProgramTest):
    def test_one_line_a_document_with_who_did_what_to_whom(self):
        self.write("a.txt", ARTICLE)
        self.write("b.txt", "Nothing happened.\n\nThe weather in the valley was mild and dry again.\n")
        run = self.relata("-q", "extract", "a.txt", "b.txt", "--format", "events")
        lines = [json.loads(line) for line in run.out.splitlines()]
        self.assertEqual([line["id"] for line in lines], ["a", "b"])
        events = lines[0]["events"]
        accusation = [e for e in events if (e["type"], e["source"], e["target"]) == ("ACCUSE", "Russia", "Turkey")]
        self.assertEqual([(e["source_code"], e["target_code"], e["reporter"]) for e in accusation], [("RUS", "TUR", None)])
        source = ARTICLE.encode()
        self.assertIn(b"accused Turkey", source[accusation[0]["sentence_start"]:accusation[0]["sentence_end"]])
        self.assertEqual([e for e in events if e["source"] == "Turkey" and e["type"] == "ASSAULT"], [], "a denied attack")


if __name__ == "__main__":
    main()
