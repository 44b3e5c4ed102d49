"""What the shells complete, and whether the man page is well formed. Shells and checkers that are not there are skipped."""
import os
import re
import shutil
import subprocess
import unittest

import program
from program import ProgramTest, main


class Completion(ProgramTest):
    def script(self, name, shell):
        run = self.relata("completion", shell)
        self.assertRun(run, 0, out="--stage" if shell != "fish" else "-l stage", err="")
        self.write(name, run.out)

    def complete(self, *words):
        """The words that bash offers for the last of `words`."""
        self.script("relata.bash", "bash")
        script = 'source ./relata.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _relata; printf "%s\\n" "${COMPREPLY[@]}"'
        done = subprocess.run(["bash", "-c", script, "bash", "relata", *words], cwd=self.folder, capture_output=True, text=True)
        self.assertEqual(done.stderr, "")
        return done.stdout.split()

    def test_commands_and_flags(self):
        self.assertEqual(self.complete("e"), ["extract", "export", "eval", "entities"])
        self.assertEqual(self.complete("-q", "st"), ["stats"])
        self.assertEqual(self.complete("--v"), ["--version", "--verbose"])
        self.assertEqual(self.complete("export", "--min"), ["--min-sources", "--min-confidence"])
        self.assertIn("--quiet", self.complete("export", "--"))
        self.assertEqual(self.complete("stats", "--about"), [])
        self.assertNotIn("completion", self.complete(""))

    def test_values(self):
        self.assertEqual(self.complete("show", "--stage", "p"), ["parse"])
        self.assertEqual(self.complete("show", "--stage", "=", "se"), ["sentences"])  # as bash splits --stage=se
        self.assertIn("jsonld", self.complete("export", "g.relata", "--format", ""))
        self.assertEqual(self.complete("query", "g", "--class", "TH"), ["THREATEN"])
        self.assertEqual(self.complete("query", "g", "--hops", ""), [])

    def test_files(self):
        self.write("news.txt", "")
        self.write("netto.relata", "")
        self.assertEqual(sorted(self.complete("add", "ne")), ["netto.relata", "news.txt"])
        self.assertEqual(self.complete("extract", "--model", "news"), ["news.txt"])
        self.assertEqual(self.complete("export", "-o", "net"), ["netto.relata"])

    def check_syntax(self, shell, *check):
        if not shutil.which(shell):
            self.skipTest(f"no {shell}")
        self.script("script", shell)
        done = subprocess.run([shell, *check, "script"], cwd=self.folder, capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_scripts_of_all_shells_can_be_read(self):
        for shell, check in (("bash", "-n"), ("zsh", "-n"), ("fish", "--no-execute")):
            with self.subTest(shell):
                self.check_syntax(shell, check)

    def test_fish_completes_values(self):
        if not shutil.which("fish"):
            self.skipTest("no fish")
        self.script("relata.fish", "fish")
        done = subprocess.run(["fish", "--no-config", "-c", "source relata.fish; complete -C 'relata show --stage pa'"],
                              cwd=self.folder, capture_output=True, text=True,
                              env={"HOME": str(self.folder), "PATH": f"{os.path.dirname(program.PROGRAM)}:/usr/bin:/bin"})
        self.assertIn("parse", done.stdout.split(), done.stderr)

    def test_another_shell_is_a_mistake(self):
        self.assertRun(self.relata("completion", "tcsh"), 2, out="", err="tcsh")


class ManPage(ProgramTest):
    def test_every_command_and_flag_is_in_it(self):
        page = self.relata("man").out.replace("\\-", "-")
        commands = re.findall(r"^  (\w+) ", self.relata("--help").out.split("Subcommands:\n")[1].split("\n\n")[0], re.M)
        for command in commands:
            self.assertIn(f"\n.SS {command}\n", page)
            for flag in re.findall(r"^  (?:-\w,)?(--[\w-]+)", self.relata(command, "--help").out, re.M):
                self.assertIn(flag, page)

    def lint(self, *command):
        if not shutil.which(command[0]):
            self.skipTest(f"no {command[0]}")
        self.write("relata.1", self.relata("man").out)
        done = subprocess.run([*command, "relata.1"], cwd=self.folder, capture_output=True, text=True)
        self.assertEqual(done.stderr, "")
        return done.stdout

    def test_mandoc_has_nothing_to_say(self):
        self.assertEqual(self.lint("mandoc", "-T", "lint", "-W", "warning"), "")

    def test_groff_has_nothing_to_say_and_prints_it(self):
        text = self.lint("groff", "-man", "-ww", "-T", "utf8", "-P", "-cbou", "-K", "utf8")
        self.assertIn("relata query news.relata '? attack Hmeimim'", text)


if __name__ == "__main__":
    main()
