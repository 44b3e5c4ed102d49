"""Apache Jena reads our RDF unchanged, with its own command-line tools: jena_test.py RELATA SAMPLE_EXPORT FOLDER"""
import re
import subprocess
import sys
from pathlib import Path

from consumer import HERE, ROOT, SYNTAXES, ConsumerTest, installed, main, need, triples

need("java", "mvn")
JARS = Path(sys.argv[3]).resolve()
SHAPES = [ROOT / "tests/export/rdf/shapes.ttl"]


def jena(*arguments):
    return subprocess.run(["java", "-cp", f"{JARS}/*", *map(str, arguments)], capture_output=True, timeout=120)


class Jena(ConsumerTest):
    def test_riot_finds_no_fault_and_counts_as_many_triples_in_every_syntax(self):
        paths = [self.files[graph][syntax] for graph in self.files for syntax in SYNTAXES]
        done = jena("riotcmd.riot", "--strict", "--count", *paths)  # which also warns of U+FFFE, and then leaves with 1
        self.assertIn(b" : 0 errors", done.stderr + done.stdout)
        self.assertNotIn(b"ERROR", done.stderr)
        counts = dict(re.findall(r"(\S+\.\w+)\s*: (?:Triples|Quads) = ([\d,]+)", (done.stdout + done.stderr).decode()))
        counts = {Path(name).name: int(n.replace(",", "")) for name, n in counts.items()}
        wanted = {self.files[graph][syntax].name: len(self.ours(graph)) for graph in self.files for syntax in SYNTAXES}
        self.assertEqual(counts, wanted)

    def test_riot_reads_the_same_triples_as_rdflib(self):
        for graph in ("odd", "corpus"):
            for syntax in SYNTAXES:
                done = jena("riotcmd.riot", "--output=nquads", self.files[graph][syntax])
                self.assertEqual(triples(done.stdout, "nquads"), self.ours(graph), (graph, syntax))

    def test_they_conform_to_the_shapes(self):
        for shapes in SHAPES:
            for graph in ("sample", "odd", "corpus"):
                done = jena("shacl.shacl", "validate", "--text", "--shapes", shapes, "--data", self.files[graph]["turtle"])
                self.assertEqual(done.stdout.decode().strip(), "Conforms", (shapes, graph, done.stderr.decode()))


if __name__ == "__main__":
    installed(JARS, HERE / "pom.xml", ["mvn", "-q", "-B", "-f", HERE / "pom.xml", "dependency:copy-dependencies",
                                       f"-DoutputDirectory={JARS}"])
    main()
