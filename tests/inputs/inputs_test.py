"""Runs the program on every input of cases.tsv and compares exit code, number of documents read, and messages.

    inputs_test.py PROGRAM                 all cases
    inputs_test.py PROGRAM NAME…           these
    inputs_test.py PROGRAM --print NAME…   prints rows with what the program says now, to be read before it is believed
The columns of cases.tsv are described there. A case fails, too, if the program takes more than SECONDS or
MEMORY.
"""
import concurrent.futures
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import made

SECONDS = 60
MEMORY = 3 << 30  # of address space: a bomb that goes off fails for want of memory
TABLE = Path(__file__).with_name("cases.tsv")
SUMMARY = re.compile(r"relata: (?:.*; )?read (\d+) documents?[;,(].*")
SHOW = "relata show @ --stage=document -v"


@dataclass
class Case:
    name: str
    file: str
    content: str
    command: str
    code: str
    documents: str
    messages: list

    @staticmethod
    def of(row):
        fields = row.split("\t")
        if len(fields) != 7:
            sys.exit(f"cases.tsv: {len(fields)} columns instead of 7: {row[:80]}")
        return Case(*fields[:6], [m for m in fields[6].split(" || ") if m])

    def row(self):
        return "\t".join([self.name, self.file, self.content, self.command, self.code, self.documents, " || ".join(self.messages)])


def read_table():
    return [Case.of(row) for row in TABLE.read_text().splitlines() if row and not row.startswith("#")]


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def run(case, program, folder):
    """The case with what the program really does; None if it cannot be tried here."""
    content = eval(case.content, {**vars(made), "FOLDER": folder}) if case.content else None
    if getattr(content, "needs_user", False) and os.geteuid() == 0:
        return None
    (folder / "article.txt").write_bytes(made.ARTICLE)
    if content is not None:
        made.place(folder / case.file, content)
    command = (case.command or SHOW).replace("@", case.file)
    try:
        done = subprocess.run(["bash", "-c", command], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS,
                              preexec_fn=limit, env={**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"})
    except subprocess.TimeoutExpired:
        return Case(case.name, case.file, case.content, case.command, "no end", "-", [])
    lines = done.stderr.decode("utf-8", "backslashreplace").splitlines()
    documents = next((m[1] for m in map(SUMMARY.fullmatch, lines) if m), "-")
    messages = [l.replace(str(folder), "FOLDER") for l in lines if l.strip() and not SUMMARY.fullmatch(l)]
    return Case(case.name, case.file, case.content, case.command, str(done.returncode), documents, messages)


def is_like(message, pattern):
    """`*` in the pattern stands for anything."""
    return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), message) is not None


def fit(messages, patterns):
    """Line by line; a last pattern `**` stands for any further lines."""
    if patterns and patterns[-1] == "**":
        patterns = patterns[:-1]
        messages = messages[:len(patterns)]
    return len(messages) == len(patterns) and all(map(is_like, messages, patterns))


def faults(expected, got):
    found = []
    if expected.code != got.code:
        found.append(f"exit {got.code} instead of {expected.code}")
    if expected.documents != got.documents:
        found.append(f"{got.documents} documents instead of {expected.documents}")
    if not fit(got.messages, expected.messages):
        found.append("messages:\n    " + "\n    ".join(got.messages) + "\n  instead of:\n    " + "\n    ".join(expected.messages))
    return found


def try_case(case, program):
    with tempfile.TemporaryDirectory() as folder:
        got = run(case, program, Path(folder))
        subprocess.run(["chmod", "-R", "u+rwx", folder], check=False)
        return got


def main():
    program = Path(sys.argv[1]).resolve()
    names = [n for n in sys.argv[2:] if n != "--print"]
    cases = [c for c in read_table() if not names or c.name in names]
    with tempfile.TemporaryDirectory() as folder:
        made.GRAPH = made.make_graph(program, Path(folder))
        made.FOREIGN = made.foreign_database(Path(folder))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda case: try_case(case, program), cases))
    if "--print" in sys.argv:
        print("\n".join((got or case).row() for case, got in zip(cases, results)))
        return
    failed = skipped = 0
    for case, got in zip(cases, results):
        if got is None:
            skipped += 1
            continue
        if found := faults(case, got):
            failed += 1
            print(f"{case.name}: " + "\n  ".join(found))
    print(f"{len(cases)} inputs: {failed} failed, {skipped} left out")
    sys.exit(1 if failed or not cases else 0)


if __name__ == "__main__":
    main()
