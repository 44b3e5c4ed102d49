// node to_nquads.mjs FILE.jsonld: its triples as jsonld.js reads them.
import {readFileSync} from 'node:fs';
import jsonld from 'jsonld';

const document = JSON.parse(readFileSync(process.argv[2], 'utf8'));
process.stdout.write(await jsonld.toRDF(document, {format: 'application/n-quads'}));
