"""Train drivers strike, told by four outlets over a month (corpus/stories/velden-strike): how many took part, how many trains fell
out, who broke off the talks, a charge that is called absurd, and a later strike elsewhere."""
import json
import pathlib
import unittest

from program import ProgramTest, main

STORY = pathlib.Path(__file__).resolve().parents[2] / "corpus/stories/velden-strike"


class Strike(ProgramTest):
    made = None

    def setUp(self):
        super().setUp()
        if Strike.made is None:
            self.assertRun(self.relata("-q", "add", "g.relata", str(STORY)), 0)
            Strike.made = (self.folder / "g.relata").read_bytes()
        (self.folder / "g.relata").write_bytes(Strike.made)

    def lines(self, *arguments):
        run = self.relata("-q", *arguments, "--format", "ndjson")
        self.assertRun(run, 0)
        return [json.loads(line) for line in run.out.splitlines()]

    def told(self, kind, words):
        """The versions of a dispute of this kind that has these words in a sentence, by value."""
        for dispute in self.lines("disputes", "g.relata"):
            if dispute["dispute"] == kind and words in json.dumps(dispute):
                return {v["value"]: [one["sentence_text"] for one in v["told"]] for v in dispute["versions"]}
        self.fail(f"no dispute of {kind} has {words}")

    def test_the_union_and_the_railway_count_the_strikers_differently(self):
        self.assertEqual(set(self.told("number", "joined the strike")), {"9000", "5200"})

    def test_the_later_strike_elsewhere_is_another(self):
        took_part = [c for c in self.lines("counts", "g.relata") if c["kind"] == "took part"]
        self.assertEqual(sorted((c["lowest"], c["highest"]) for c in took_part)[:2], [(3000, 3000), (5200, 9000)])

    def test_members_of_the_union_are_the_strikers(self):
        arrested = [c for c in self.lines("counts", "g.relata") if c["kind"] == "arrested"]
        self.assertEqual([(c["lowest"], c["highest"], c["sources"]) for c in arrested], [(14, 22, 2)])

    def test_who_broke_off_the_talks_is_laid_on_the_company_and_denied(self):
        versions = self.told("polarity", "breaking off the talks")
        self.assertEqual(len(versions["affirmed"]), 1)
        self.assertEqual(len(versions["denied"]), 2)

    def test_a_charge_that_is_called_absurd_is_denied(self):
        versions = self.told("polarity", "put pressure on the union")
        self.assertIn("Brink called the charge absurd.", versions["denied"])
        self.assertEqual(len(versions["affirmed"]), 2)

    def test_what_is_agreed_one_day_and_signed_the_next_is_no_dispute(self):
        self.assertFalse([d for d in self.lines("disputes", "g.relata") if d["dispute"] == "date"])


if __name__ == "__main__":
    main()
