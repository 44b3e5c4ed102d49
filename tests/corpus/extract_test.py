#!/usr/bin/env python3
"""extract_test.py RELATA: what the program makes of corpus/articles/ comes from their text and keeps claims with their speakers."""
import json
import subprocess
import sys
import unittest

import gold as corpus

RELATA = None


class ExtractTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.documents = corpus.load_all()
        run = subprocess.run([RELATA, '-q', 'extract', str(corpus.ARTICLES), '--format', 'ndjson'], stdout=subprocess.PIPE, check=True)
        cls.rows = [json.loads(line) for line in run.stdout.decode('utf-8').splitlines()]

    def find(self, **wanted):
        return [row for row in self.rows if all(row[name] == value for name, value in wanted.items())]

    def test_every_article_yields_assertions(self):
        self.assertEqual({row['doc'] for row in self.rows}, set(self.documents))

    def test_nothing_is_asserted_from_page_furniture(self):
        for row in self.rows:
            sentences = self.documents[row['doc']][0]['sentences']
            inside = any(s['start'] < row['sentence_end'] and row['sentence_start'] < s['end'] for s in sentences)
            self.assertTrue(inside, f"{row['doc']}: {row['sentence_text']!r}")

    def test_russia_accuses_turkey_in_the_voice_of_the_article(self):
        self.assertTrue(self.find(doc='idlib-volna24', subject='Russia', relation='accuse', object='Turkey', attribution=None))

    def test_the_drone_attack_on_hmeimim_is_the_ministrys_word(self):
        rows = [r for r in self.find(doc='idlib-volna24', subject='Hayat Tahrir al-Sham', relation='attack')
                if 'Hmeimim' in (r['object'] or '')]
        self.assertTrue(rows)
        self.assertTrue(all('Ministry' in (r['attribution'] or '') for r in rows), rows)

    def test_support_for_militants_is_never_plain_in_the_russian_outlet(self):
        rows = [r for r in self.find(doc='idlib-volna24', subject='Turkey', relation='support') if 'militants' in (r['object'] or '')]
        self.assertTrue(rows)
        self.assertTrue(all(r['attribution'] for r in rows), rows)

    def test_erdogan_threatens(self):
        rows = [r for r in self.rows if r['doc'] == 'idlib-bosporus-post' and 'Erdogan' in (r['subject'] or '')
                and (r['relation'] or '').startswith('threaten')]
        self.assertTrue(rows)

    def test_a_denial_is_kept_as_a_negated_claim(self):
        rows = [r for r in self.rows if r['doc'] == 'idlib-bosporus-post' and r['subject'] == 'Turkey' and r['relation'] == 'support']
        self.assertTrue(rows)
        self.assertTrue(all(r['polarity'] == 'negated' for r in rows), rows)


if __name__ == '__main__':
    RELATA = sys.argv.pop(1)
    unittest.main()
