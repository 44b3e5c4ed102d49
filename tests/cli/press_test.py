"""Stories that several outlets tell as the press does (corpus/press), against what a careful reader takes from them: how much of
it is found at least, so that a change which loses much of it is seen. What is found today tells bench/press/score."""
import collections
import pathlib
import sys
import unittest

from program import ProgramTest, main

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "bench" / "press"))
import press  # noqa: E402

AT_LEAST = {"ranges found": ("ranges", 0.5), "numbers found": ("numbers", 0.65), "disputes found": ("disputes", 0.35)}


class Press(ProgramTest):
    def measured(self, name):
        def run(*arguments):
            made = self.relata("-q", *map(str, arguments))
            self.assertIn(made.code, (0, 1), made)
            return made.out
        story = press.Story(name, f"{name}.relata", run, lambda graph: "", lambda graph: "")
        found = story.measure_counts()
        found.update(story.measure_disputes())
        return found

    def test_enough_is_found_of_the_stories_that_were_read(self):
        total = collections.Counter()
        for name in press.READ:
            total.update(self.measured(name))
        for found, (asked, least) in AT_LEAST.items():
            self.assertGreaterEqual(total[found] / total[asked], least, (found, total))

    def test_every_quotation_of_the_gold_stands_in_its_article(self):
        for name in press.READ + press.APART:
            gold, articles = press.read_story(name)
            for quote in press.quotes_in(gold):
                self.assertIn(press.plain(quote["quote"]), press.plain(articles[quote["doc"]]), (name, quote))


if __name__ == "__main__":
    main()
