"""A ceasefire that two sides break, as seven articles of six outlets tell it (ceasefire/articles.ndjson): a shelling that is denied, tolls
that differ, a speaker translated twice, a copied paragraph, and nine days later a strike on a bus that others claim."""
import json
import pathlib
import unittest

from program import ProgramTest, main

ARTICLES = pathlib.Path(__file__).resolve().parent / "ceasefire" / "articles.ndjson"


class Ceasefire(ProgramTest):
    made = None

    def setUp(self):
        super().setUp()
        if Ceasefire.made is None:
            self.assertRun(self.relata("-q", "add", "g.relata", str(ARTICLES)), 0)
            Ceasefire.made = (self.folder / "g.relata").read_bytes()
        self.write("g.relata", Ceasefire.made)

    def lines(self, *arguments):
        run = self.relata("-q", *arguments, "--format", "ndjson")
        self.assertIn(run.code, (0, 1), run)
        return [json.loads(line) for line in run.out.splitlines()]

    def dispute(self, kind, *values, of=""):
        """The first dispute of the kind that has all these versions and `of` in a sentence, as {value: (sources, sentences)}."""
        for d in self.lines("disputes", "g.relata"):
            versions = {v["value"]: (v["sources"], [t["sentence_text"] for t in v["told"]]) for v in d["versions"]}
            told = any(of in sentence for _, sentences in versions.values() for sentence in sentences)
            if d["dispute"] == kind and set(values) <= set(versions) and told:
                return versions
        self.fail(f"no dispute of {kind} has {values}")

    def test_the_toll_is_disputed_and_a_copied_paragraph_is_one_source(self):
        versions = self.dispute("number", "8", "at least 11")
        self.assertEqual(versions["at least 11"][0], 1)
        self.assertEqual(len(versions["at least 11"][1]), 2)

    def test_the_denied_shelling_stands_beside_the_charge(self):
        versions = self.dispute("polarity", "affirmed", "denied", of="shelled Dubec")
        self.assertIn("The Saravian army denied that it had shelled Dubec.", versions["denied"][1])
        self.assertTrue(any("artillery shelled the town" in s for s in versions["affirmed"][1]), versions)

    def test_each_side_says_that_the_other_broke_the_ceasefire(self):
        versions = self.dispute("actor", "Saravia", "Orlanian forces")
        self.assertEqual(versions["Saravia"][0], 1, "one sentence of one speaker, translated twice and copied")
        self.assertEqual(len(versions["Saravia"][1]), 3)

    def test_who_claims_the_strike_is_one_version_of_who_did_it(self):
        versions = self.dispute("actor", "Free Saravia Brigade", "Saravian drone")
        self.assertTrue(any("claimed responsibility" in s for s in versions["Free Saravia Brigade"][1]), versions)

    def test_the_later_strike_is_another_happening(self):
        for group in self.lines("counts", "g.relata"):
            numbers = {c["number"] for c in group["counts"]}
            self.assertFalse(numbers & {8, 11, 13} and numbers & {3, 5}, group)
        for d in self.lines("disputes", "g.relata"):
            told = " ".join(t["sentence_text"] for v in d["versions"] for t in v["told"])
            self.assertFalse("Wednesday's strike" in told and "Monday" in told, d)

    def test_a_denial_is_not_set_against_a_charge_on_another(self):
        for d in self.lines("disputes", "g.relata"):
            if d["dispute"] != "polarity":
                continue
            told = [t["sentence_text"] for v in d["versions"] for t in v["told"]]
            self.assertFalse(any(s.startswith("Saravia denied responsibility") for s in told)
                             and any("Free Saravia Brigade" in s for s in told), d)

    def test_harm_has_the_day_of_the_attack(self):
        wounded = [g for g in self.lines("counts", "g.relata") if g["kind"] == "wounded"]
        self.assertEqual([g["time"] for g in wounded], ["2022-03-14"])

    def test_the_brief_of_the_shelling_has_both_sides(self):
        run = self.relata("brief", "g.relata", "shelled Dubec", "--top", "1")
        self.assertRun(run, 0, out="### Is it so?")
        self.assertIn("**The Saravian army, in Saravia Today:**", run.out)


if __name__ == "__main__":
    main()
