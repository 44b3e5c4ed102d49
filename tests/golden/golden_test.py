"""Compares whole outputs with the files beside this one: golden_test.py [--approve] RELATA SAMPLE_EXPORT"""
import difflib
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
COMMANDS = "add ask diff entities export extract merge path query remove retract show stats timeline why".split()


def output(*command):
    done = subprocess.run(command, capture_output=True, timeout=60)
    return f"$ relata {' '.join(command[1:])}\n".encode() * (command[-1] == "--help") + done.stdout + done.stderr


def outputs(relata, sample_export):
    yield "help.txt", b"\n".join(output(relata, *command, "--help") for command in [[], *([c] for c in COMMANDS)])
    for form in ("dot", "jsonld"):
        yield f"sample.{form}", output(sample_export, form)


def main(arguments):
    approve = "--approve" in arguments
    failed = 0
    for name, made in outputs(*[a for a in arguments if a != "--approve"]):
        path = HERE / name
        if approve:
            path.write_bytes(made)
        elif not path.exists() or path.read_bytes() != made:
            failed += 1
            kept = path.read_text().splitlines() if path.exists() else []
            print(*difflib.unified_diff(kept, made.decode().splitlines(), name, f"{name} now", lineterm=""), sep="\n")
    if failed:
        print(f"\n{failed} outputs changed; if that is meant: tests/approve")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
