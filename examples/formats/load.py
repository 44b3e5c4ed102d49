"""Opens the files of the walk with rdflib, networkx, pandas and Pillow: load.py FOLDER"""
import pathlib
import sys

import networkx
import pandas
import PIL.Image
import rdflib

folder = pathlib.Path(sys.argv[1])


def report(tool, what, holds):
    print(f"{tool:9} {what}: {'yes' if holds else 'NO'}")


turtle = rdflib.Graph().parse(folder / "idlib.ttl")
nquads = rdflib.Dataset()
nquads.parse(folder / "idlib.nq", format="nquads")
report("rdflib", "Turtle and N-Quads hold the same triples", set(turtle) == {quad[:3] for quad in nquads.quads()})

graphml = networkx.read_graphml(folder / "idlib.graphml", force_multigraph=True)
gexf = networkx.read_gexf(folder / "idlib.gexf")
report("networkx", "GraphML and GEXF have the same nodes", set(graphml) == set(gexf))
relations = graphml.number_of_edges()
report("networkx", "and as many relations", gexf.number_of_edges() == relations)

table = pandas.read_csv(folder / "idlib.csv")
relationships = pandas.read_csv(folder / "neo4j/relationships.csv")
report("pandas", "Neo4j gets as many relationships", len(relationships) == relations)
report("pandas", "CSV has as many assertions as stand behind them", len(table) == relationships["support:int"].sum())

image = PIL.Image.open(folder / "idlib.png")
page = (folder / "idlib.html").read_text(encoding="utf-8")
report("Pillow", f"{image.format} opens", image.width > 0)
report("browser", "the page has every relation and sentence",
       (page.count("<details "), page.count("<blockquote>")) == (relations, len(table)))

print("\nWhat the most central actors do to each other, and who says so:")
centre = sorted(graphml, key=lambda n: (-graphml.degree(n), n))[:6]
for source, target, edge in sorted(graphml.subgraph(centre).edges(data=True), key=lambda e: (e[0], e[1], e[2]["label"])):
    print(f"  {graphml.nodes[source]['label']} -> {graphml.nodes[target]['label']}: {edge['label']} [{edge['weight']}]")
