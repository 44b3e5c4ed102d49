#!/usr/bin/env python3
"""Prints the edges of a DOT file that join two entities, sorted: edges.py FILE. Solid = a document says so itself."""
import json
import subprocess
import sys

graph = json.loads(subprocess.run(['dot', '-Tjson0', sys.argv[1]], stdout=subprocess.PIPE, check=True).stdout)
names = {node['_gvid']: node.get('label', node['name']).replace('\\n', ' ') for node in graph['objects'] if 'nodes' not in node}
lines = set()
for edge in graph.get('edges', []):
    label = edge.get('label', '').replace('\\n', ' ').strip()
    if label:
        lines.add(f"{edge.get('style', 'solid'):7} {names[edge['tail']]} -> {names[edge['head']]}: {label}")
print('\n'.join(sorted(lines)))
