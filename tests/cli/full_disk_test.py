"""A disk that fills up: the message says so, nothing that was good is lost, and with room again the work goes on.

The disk is a small tmpfs in a mount namespace of its own, which is gone with the shell that made it.
"""
import sqlite3
import subprocess
import threading
import time
import unittest

import program
from program import ARTICLE, ProgramTest, main

ARTICLES = 96


def may_mount():
    done = subprocess.run(["unshare", "-rm", "sh", "-c", "mount -t tmpfs none /mnt"], capture_output=True)
    return done.returncode == 0


@unittest.skipUnless(may_mount(), "no mount namespaces here: a disk cannot be made small")
class FullDisk(ProgramTest):
    def with_disk(self, kilobytes, script):
        """Runs the script where `disk` is a file system of that size; $R is the program."""
        (self.folder / "disk").mkdir(exist_ok=True)
        head = f"mount -t tmpfs -o size={kilobytes}k none disk || exit 99\nR={program.PROGRAM}\n"
        done = subprocess.run(["unshare", "-rm", "bash", "-c", head + script], cwd=self.folder, capture_output=True, timeout=120)
        self.assertNotEqual(done.returncode, 99, done.stderr)
        return program.Run(done)

    def test_add_says_so_keeps_what_it_had_and_goes_on_with_room(self):
        for i in range(ARTICLES):
            self.write(f"news/{i:02}.txt", ARTICLE.replace("Thursday", f"Thursday, at {i} a.m."))
        self.assertRun(self.relata("-q", "add", "whole.relata", "news"), 0)
        run = self.with_disk(350, """
            $R add disk/g.relata news 2>full.txt; code=$?
            cp disk/g.relata* .
            mount -o remount,size=64m disk
            $R add disk/g.relata news || exit 98
            cp disk/g.relata done.relata
            exit $code""")
        message = (self.folder / "full.txt").read_text()
        self.assertEqual(run.code, 2, (run, message))
        self.assertRegex(message, r"(?m)^relata: disk/g\.relata: the disk is full")
        connection = sqlite3.connect(self.folder / "g.relata")
        self.assertEqual(connection.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        kept = connection.execute("SELECT count(*) FROM documents").fetchone()[0]
        connection.close()
        self.assertTrue(0 < kept < ARTICLES, kept)
        self.assertIn(f"{ARTICLES - kept} new, {kept} already there", run.err)
        for name in ("whole", "done"):
            self.assertRun(self.relata("-q", "export", f"{name}.relata", "--format", "ndjson", "-o", f"{name}.ndjson"), 0)
        self.assertEqual((self.folder / "done.ndjson").read_bytes(), (self.folder / "whole.ndjson").read_bytes())

    def test_a_graph_file_that_cannot_even_be_begun(self):
        self.write("a.txt", ARTICLE)
        run = self.with_disk(8, "$R add disk/g.relata a.txt")
        self.assertRun(run, 2, out="", err="disk/g.relata: the disk is full")

    def test_an_export_leaves_the_old_file(self):
        graph = self.graph()
        for ending in ("dot", "jsonld", "ndjson", "csv"):
            with self.subTest(ending=ending):
                run = self.with_disk(4, f"echo old >disk/x.{ending}; $R export {graph} -o disk/x.{ending}; code=$?; "
                                        f"ls disk; cat disk/x.{ending}; exit $code")
                self.assertRun(run, 2, err=f"disk/x.{ending}: cannot write: No space left on device")
                self.assertEqual(run.out, f"x.{ending}\nold\n")


class TwoWriters(ProgramTest):
    def test_the_second_waits_for_the_first(self):
        graph = self.graph(ARTICLE)
        self.write("b.txt", program.SECOND)
        connection = sqlite3.connect(self.folder / graph, isolation_level=None, check_same_thread=False)
        connection.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        threading.Timer(1.5, lambda: connection.execute("COMMIT")).start()
        self.assertRun(self.relata("add", graph, "b.txt"), 0, err="1 new")
        self.assertGreater(time.monotonic() - began, 1.4)
        connection.close()

    def test_two_adds_at_once_give_the_graph_of_one(self):
        for i in range(8):
            self.write(f"news/{i}.txt", ARTICLE.replace("Thursday", f"Thursday, at {i} a.m."))
        self.assertRun(self.relata("-q", "add", "one.relata", "news"), 0)
        both = [subprocess.Popen([program.PROGRAM, "-q", "add", "two.relata", "news", "-j", "1"], cwd=self.folder) for _ in range(2)]
        self.assertEqual([p.wait(timeout=120) for p in both], [0, 0])
        exports = [self.relata("-q", "export", g, "--format", "ndjson").out for g in ("one.relata", "two.relata")]
        self.assertEqual(*exports)


if __name__ == "__main__":
    main()
