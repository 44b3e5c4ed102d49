"""jsonld.js reads our JSON-LD unchanged: jsonld_js_test.py RELATA SAMPLE_EXPORT FOLDER"""
import shutil
import subprocess
import sys
from pathlib import Path

from consumer import HERE, ConsumerTest, installed, main, need, triples

need("node", "npm")
FOLDER = Path(sys.argv[3]).resolve()
PACKAGE = "jsonld@9.0.0"


class JsonLdJs(ConsumerTest):
    def test_it_reads_the_same_triples_as_rdflib(self):
        shutil.copy(HERE / "to_nquads.mjs", FOLDER)  # beside its node_modules
        for graph in self.files:
            done = subprocess.run(["node", FOLDER / "to_nquads.mjs", self.files[graph]["jsonld"]], capture_output=True, timeout=120)
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            self.assertEqual(triples(done.stdout, "nquads"), self.ours(graph), graph)


if __name__ == "__main__":
    installed(FOLDER, Path(__file__), ["npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--prefix", FOLDER, PACKAGE])
    main()
