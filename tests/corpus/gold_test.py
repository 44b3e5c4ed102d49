#!/usr/bin/env python3
"""The gold of corpus/ fits its articles, and the articles hold the mess that the reader must survive."""
import copy
import json
import re
import unittest

import gold as corpus


class GoldTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.documents = corpus.load_all()

    def test_every_article_has_gold_and_every_gold_an_article(self):
        self.assertEqual(sorted(p.stem for p in corpus.ARTICLES.iterdir()), sorted(self.documents))
        self.assertGreaterEqual(len(self.documents), 6)

    def test_every_span_quotes_its_article_byte_for_byte(self):
        for name, (gold, article) in self.documents.items():
            self.assertEqual(corpus.misquotes(gold, article), [], name)
            self.assertEqual(gold['doc']['bytes'], len(article), name)

    def test_every_reference_leads_somewhere(self):
        for name, (gold, _) in self.documents.items():
            self.assertEqual(corpus.dangling(gold), [], name)

    def test_each_article_has_at_least_eight_core_assertions(self):
        for name, (gold, _) in self.documents.items():
            self.assertGreaterEqual(sum(a['importance'] == 'core' for a in gold['assertions']), 8, name)

    def test_of_a_plain_text_every_word_is_a_sentence_or_boilerplate(self):
        for name, (gold, article) in self.documents.items():
            if gold['doc']['file'].endswith('.html'):
                continue
            left = bytearray(article)
            for row in gold['sentences'] + gold['boilerplate']:
                left[row['start']:row['end']] = b' ' * (row['end'] - row['start'])
            self.assertEqual(left.strip(), b'', name)

    def test_times_quote_their_sentence(self):
        for name, (gold, _) in self.documents.items():
            sentences = {s['id']: s for s in gold['sentences']}
            for row in gold['assertions']:
                if row['time']:
                    self.assertIn(row['time']['text'], sentences[row['sentence']]['text'], f"{name} {row['id']}")
                    self.assertRegex(row['time']['iso'], r'^[\d-]*(/[\d-]*)?$')

    def test_links_between_articles_lead_somewhere(self):
        links = json.loads((corpus.GOLD / 'cross.json').read_text(encoding='utf-8'))
        known = {f'{name}:{row["id"]}' for name, (gold, _) in self.documents.items()
                 for row in gold['entities'] + gold['assertions']}
        for cluster in links['entity_clusters']:
            self.assertLessEqual(set(cluster['members']), known, cluster['id'])
        for link in links['links']:
            for group in link['groups']:
                self.assertLessEqual(set(group['assertions']), known, link['title'])

    def test_a_shifted_span_is_seen(self):
        gold, article = copy.deepcopy(self.documents['idlib-volna24'])
        gold['sentences'][3]['start'] += 1
        self.assertEqual(len(corpus.misquotes(gold, article)), 1)

    def test_an_unknown_speaker_is_seen(self):
        gold = copy.deepcopy(self.documents['idlib-volna24'][0])
        gold['assertions'][0]['attribution'] = 'nobody-of-that-name'
        self.assertEqual(len(corpus.dangling(gold)), 1)

    def test_the_mess_is_there(self):
        kinds = {row['kind'] for gold, _ in self.documents.values() for row in gold['boilerplate']}
        self.assertEqual(kinds, corpus.BOILERPLATE)
        html = [article for gold, article in self.documents.values() if gold['doc']['file'].endswith('.html')]
        self.assertEqual(len(html), 2)
        self.assertTrue(any(b'<p>' in h and b'</p>' not in h for h in html), 'one HTML article leaves its tags open')
        self.assertTrue(any(re.search(rb'&[a-z]+;', h) and b'application/ld+json' in h for h in html))


if __name__ == '__main__':
    unittest.main()
