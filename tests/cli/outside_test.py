"""How the program behaves towards shell and terminal."""
import fcntl
import gzip
import os
import pty
import re
import struct
import subprocess
import termios
import unittest

import program
from program import ARTICLE, ProgramTest, main


class Outside(ProgramTest):
    def test_help_goes_to_standard_output(self):
        run = self.relata("--help")
        self.assertRun(run, 0, err="")
        for command in ("add", "entities", "export", "extract", "query", "remove", "show", "stats", "why"):
            self.assertRegex(run.out, rf"\n  {command} ")
            self.assertRun(self.relata(command, "--help"), 0, err="")

    def test_version_names_the_engine(self):
        run = self.relata("--version")
        self.assertRun(run, 0, err="")
        self.assertRegex(run.out, r"^relata \d+\.\d+\.\d+\nengine \d+\.\d+\.\d+-[0-9a-f]{8}\n$")

    def test_no_command_and_unknown_commands(self):
        self.assertRun(self.relata(), 2, out="")
        for word in ("paths", "frobnicate", ""):
            self.assertRun(self.relata(word, "x"), 2, out="", err=f"there is no command '{word}'")
        self.assertRun(self.relata("extract"), 2, out="", err="INPUT")

    def test_a_closed_pipe_is_no_error(self):
        self.write("news/a.txt", ARTICLE)
        for i in range(40):
            self.write(f"news/{i}.txt", ARTICLE * 4)
        done = subprocess.run(f"'{program.PROGRAM}' -q extract news --format ndjson | head -n 1 | wc -l; "
                              "echo ${PIPESTATUS[0]}", shell=True, executable="/bin/bash", cwd=self.folder,
                              capture_output=True, timeout=120)
        self.assertEqual(done.stdout.decode().split(), ["1", "0"], done)
        self.assertEqual(done.stderr, b"")

    def run_on_a_terminal(self, *arguments, columns=100, stdin="", **environment):
        """What the program writes where both standard output and standard error are a terminal."""
        leader, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        child = subprocess.Popen([program.PROGRAM, *arguments], cwd=self.folder, stdout=follower, stderr=follower,
                                 stdin=subprocess.PIPE, env={**os.environ, "TERM": "xterm", **environment})
        child.stdin.write(stdin.encode())
        child.stdin.close()
        os.close(follower)
        text = b""
        while True:
            try:
                part = os.read(leader, 65536)
            except OSError:  # Linux: the other end was closed
                break
            if not part:
                break
            text += part
        os.close(leader)
        self.assertEqual(child.wait(timeout=60), 0, text)
        return text.decode("utf-8", "replace")

    def test_colour_only_on_a_terminal_and_never_with_no_color(self):
        graph = self.graph()
        edge = re.search(r"\b[0-9a-f]{8}\b", self.relata("query", graph, "Russia accuse ?").out).group()
        environment = {"NO_COLOR": ""}
        coloured = self.run_on_a_terminal("why", graph, edge, **environment)
        self.assertIn("\x1b[", coloured)
        self.assertNotIn("«", coloured)
        self.assertNotIn("\x1b[", self.run_on_a_terminal("why", graph, edge, NO_COLOR="1"))
        self.assertNotIn("\x1b[", self.run_on_a_terminal("why", graph, edge, TERM="dumb", **environment))
        self.assertNotIn("\x1b[", self.relata("why", graph, edge, TERM="xterm").out)

    def test_a_table_on_a_terminal(self):
        self.write("a.txt", ARTICLE)
        self.assertIn("subject", self.run_on_a_terminal("extract", "a.txt"))
        self.assertIn('"subject"', self.relata("extract", "a.txt").out)

    def test_progress_only_on_a_terminal_and_not_if_quiet(self):
        for i in range(12):
            self.write(f"news/{i}.txt", ARTICLE.replace("January", f"January {i + 1}") * 4)
        seen = self.run_on_a_terminal("add", "g.relata", "news", "-j", "1")
        self.assertRegex(seen, r"\r\[#*-*\]  \d+ %  \d+ documents?")
        self.assertRegex(seen, r"\r *\rrelata: 12 new, 0 already there; read 12 documents; \d+ assertions; [0-9.]+ s\r\n$")
        self.assertNotIn("[#", self.run_on_a_terminal("-q", "extract", "news"))
        self.assertNotRegex(self.relata("extract", "news").err, r"\r|documents/s")

    def test_progress_counts_the_bytes_as_they_lie_on_disk(self):
        self.write("a.txt", ARTICLE)
        self.write("b.txt.gz", gzip.compress(ARTICLE.encode()))
        for name in ("a.txt", "b.txt.gz"):
            self.assertIn("]  100 %  1 document", self.run_on_a_terminal("add", "g.relata", name))

    def test_progress_fits_a_narrow_terminal(self):
        self.write("a.txt", ARTICLE)
        lines = self.run_on_a_terminal("add", "g.relata", "a.txt", columns=14).split("\r")
        self.assertIn("1 document", lines)
        self.assertTrue(all(len(line) < 14 for line in lines if "relata:" not in line), lines)

    def test_without_a_total_there_is_no_bar(self):
        seen = self.run_on_a_terminal("add", "g.relata", "-", stdin=ARTICLE)
        self.assertIn("1 document", seen)
        self.assertNotIn("%", seen)


if __name__ == "__main__":
    main()
