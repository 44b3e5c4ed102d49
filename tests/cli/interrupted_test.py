"""An `add` that is killed loses nothing it had committed, and the next one goes on where it stopped."""
import os
import signal
import sqlite3
import subprocess
import time
import unittest

import program
from program import ARTICLE, ProgramTest, main

ARTICLES = 400
FEW = 12
MOMENTS = int(os.environ.get("RELATA_KILLS", 3))  # at which an add is killed, whatever it is doing then


class Interrupted(ProgramTest):
    def committed(self, graph):
        """How many documents another reader of the file sees now."""
        if not (self.folder / graph).exists():
            return 0
        connection = sqlite3.connect(f"file:{self.folder / graph}?mode=ro", uri=True, timeout=10)
        try:
            return connection.execute("SELECT count(*) FROM documents").fetchone()[0]
        except sqlite3.OperationalError:  # the tables are still being made
            return 0
        finally:
            connection.close()

    def add_until_killed(self, graph, enough):
        """Kills `add` once `enough` documents are committed, and returns how many were."""
        child = subprocess.Popen([program.PROGRAM, "-q", "add", graph, "news", "-j", "1"], cwd=self.folder)
        deadline = time.monotonic() + 60
        seen = 0
        while seen < enough and child.poll() is None and time.monotonic() < deadline:
            seen = self.committed(graph)
        child.kill()
        self.assertEqual(child.wait(timeout=60), -signal.SIGKILL, "the add ended before it was killed")
        return seen

    def test_a_killed_add_keeps_what_was_committed_and_can_be_repeated(self):
        for i in range(ARTICLES):
            self.write(f"news/{i:03}.txt", ARTICLE.replace("Thursday", f"Thursday, at {i} a.m."))
        self.assertRun(self.relata("-q", "add", "whole.relata", "news"), 0)
        whole = self.relata("-q", "export", "whole.relata", "--format", "ndjson").out
        for enough in (1, 4, 17):
            with self.subTest(enough=enough):
                graph = f"{enough}.relata"
                seen = self.add_until_killed(graph, enough)
                self.assertRun(self.relata("stats", graph), 0, out="documents", err="")
                kept = self.committed(graph)
                self.assertTrue(enough <= seen <= kept < ARTICLES, (enough, seen, kept))
                again = self.relata("add", graph, "news")
                self.assertRun(again, 0, err=f"{ARTICLES - kept} new, {kept} already there")
                self.assertEqual(self.relata("-q", "export", graph, "--format", "ndjson").out, whole)

    def test_killed_at_any_moment_it_can_be_repeated(self):
        for i in range(FEW):
            self.write(f"news/{i:02}.txt", ARTICLE.replace("Thursday", f"Thursday, at {i} a.m."))
        began = time.monotonic()
        self.assertRun(self.relata("-q", "add", "whole.relata", "news", "-j", "1"), 0)
        took = time.monotonic() - began
        whole = self.relata("-q", "export", "whole.relata", "--format", "ndjson").out
        for moment in range(MOMENTS):
            with self.subTest(moment=moment):
                graph = f"at{moment}.relata"
                child = subprocess.Popen([program.PROGRAM, "-q", "add", graph, "news", "-j", "1"], cwd=self.folder)
                time.sleep(took * (moment + 0.5) / MOMENTS)
                child.kill()
                child.wait(timeout=60)
                self.assertRun(self.relata("-q", "add", graph, "news"), 0, out="", err="")
                self.assertEqual(self.relata("-q", "export", graph, "--format", "ndjson").out, whole)


if __name__ == "__main__":
    main()
