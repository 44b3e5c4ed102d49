"""A prison is stormed, told by four outlets over a week (corpus/stories/sarrat-prison): who did it, who denies it, how many escaped
and died, an older raid that stays apart."""
import json
import pathlib
import unittest

from program import ProgramTest, main

STORY = pathlib.Path(__file__).resolve().parents[2] / "corpus/stories/sarrat-prison"


class Prison(ProgramTest):
    made = None

    def setUp(self):
        super().setUp()
        if Prison.made is None:
            self.assertRun(self.relata("-q", "add", "g.relata", str(STORY)), 0)
            Prison.made = (self.folder / "g.relata").read_bytes()
        (self.folder / "g.relata").write_bytes(Prison.made)

    def lines(self, *arguments):
        run = self.relata("-q", *arguments, "--format", "ndjson")
        self.assertRun(run, 0)
        return [json.loads(line) for line in run.out.splitlines()]

    def versions(self, kind, value):
        """Value -> version of the dispute of this kind that has the value."""
        for dispute in self.lines("disputes", "g.relata"):
            found = {v["value"]: v for v in dispute["versions"]}
            if dispute["dispute"] == kind and value in found:
                return found
        self.fail(f"no dispute on {kind} has {value}")

    def test_who_is_blamed_stands_beside_who_claims_it_and_gunmen_are_neither(self):
        self.assertEqual(set(self.versions("actor", "Dawn Brigade")), {"Dawn Brigade", "Sons of the Steppe"})

    def test_a_denial_stands_beside_those_who_name_the_denier(self):
        told = self.versions("polarity", "denied")["affirmed"]["told"]
        self.assertTrue(told)
        for one in told:
            self.assertTrue(any(name in one["sentence_text"] for name in ("Dawn Brigade", "armed group")), one)

    def test_what_a_spokesman_denies_in_two_outlets_is_one_denial(self):
        denied = self.versions("polarity", "denied")["denied"]
        self.assertEqual(len(denied["told"]), 2)
        self.assertEqual(denied["sources"], 1)

    def test_freed_and_escaped_are_one_count_and_the_older_raid_is_another(self):
        escaped = [c for c in self.lines("counts", "g.relata") if c["kind"] == "escaped"]
        self.assertEqual([(c["lowest"], c["highest"]) for c in escaped], [(40, 40), (200, 320)])
        self.assertTrue(escaped[0]["time"].startswith("2022"))

    def test_a_toll_of_guards_counts_no_attackers(self):
        guards = [c for c in self.lines("counts", "g.relata") if c["kind"] == "killed" and c["victim"] == "guards"]
        self.assertEqual([(c["lowest"], c["highest"]) for c in guards], [(11, 17)])

    def test_a_denial_has_not_the_day_of_the_deed(self):
        moments = self.lines("timeline", "g.relata", "--top", "0")
        for moment in moments:
            if "denied any involvement" in moment["words"]:
                self.assertNotEqual(moment["time"], "2024-05-13")

    def test_the_brief_says_whose_words_two_outlets_quote(self):
        run = self.relata("brief", "g.relata", "Sarrat prison attack", "--top", "1")
        self.assertRun(run, 0, out="quote the same words of the Dawn Brigade; they count as one source.")
        self.assertIn("the government blamed the Dawn Brigade", run.out)
        self.assertIn("Joram Teval blamed the Dawn Brigade", run.out)
        self.assertNotIn("Tear gas", run.out.split("## Notes")[0])


if __name__ == "__main__":
    main()
