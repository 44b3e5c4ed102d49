"""Compares whole outputs with the files beside this one: golden_test.py [--approve] RELATA SAMPLE_EXPORT"""
import difflib
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
STORY = HERE.parents[1] / "corpus/stories/harlow-dam"
COMMANDS = "add ask brief confirm counts diff differ disputes entities export extract judge judgements merge path query reject remove retract review same show stats timeline why".split()


def output(*command):
    done = subprocess.run(command, capture_output=True, timeout=60)
    return f"$ relata {' '.join(command[1:])}\n".encode() * (command[-1] == "--help") + done.stdout + done.stderr


def story(relata):
    """The brief and the timeline of a story told by several outlets."""
    with tempfile.TemporaryDirectory() as folder:
        graph = f"{folder}/story.relata"
        subprocess.run([relata, "-q", "add", graph, str(STORY)], check=True, capture_output=True, timeout=120)
        for form in ("md", "html"):
            yield f"brief.{form}", output(relata, "brief", graph, "people", "killed", "--format", form)
        yield "timeline.txt", output(relata, "timeline", graph, "--top", "0")


def outputs(relata, sample_export):
    yield "help.txt", b"\n".join(output(relata, *command, "--help") for command in [[], *([c] for c in COMMANDS)])
    for form in ("dot", "jsonld"):
        yield f"sample.{form}", output(sample_export, form)
    yield from story(relata)


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
