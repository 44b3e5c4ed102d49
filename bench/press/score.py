#!/usr/bin/env python3
"""What relata makes of stories that several outlets tell: score.py PROGRAM TOOLS [--misses] [STORY…]

TOOLS is the folder of the built `entity_nodes` and `happening_rows`. Without names: those read, then those kept apart."""
import collections
import pathlib
import sys
import tempfile

import press

SHARES = (("ranges of numbers", "ranges found", "ranges"), ("numbers in them", "numbers found", "numbers"),
          ("disputes", "disputes found", "disputes"), ("pairs of sentences joined", "pairs joined", "pairs"),
          ("pairs kept apart", "kept apart", "to be kept apart"), ("names placed", "names placed", "names"),
          ("names, B-cubed precision", "precision of names", "names placed"),
          ("names, B-cubed recall", "recall of names", "names placed"))


def main(program, tools, *rest):
    misses = "--misses" in rest
    named = [name for name in rest if name != "--misses"]
    for title, stories in [("", named)] if named else [("read", press.READ), ("kept apart", press.APART)]:
        total = collections.Counter()
        with tempfile.TemporaryDirectory() as folder:
            for name in stories:
                story = press.Story(name, pathlib.Path(folder) / f"{name}.relata", lambda *a: press.run(program, "-q", *a),
                                    lambda graph: press.run(f"{tools}/entity_nodes", graph),
                                    lambda graph: press.run(f"{tools}/happening_rows", graph))
                total.update(story.measure())
                for measure, told in story.misses if misses else []:
                    print(f"{name}: {measure}: {told}")
        print(f"{title or ' '.join(stories)}")
        for label, found, asked in SHARES:
            print(f"  {label:28} {100 * total[found] / max(1, total[asked]):5.1f} % of {total[asked]:.0f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
