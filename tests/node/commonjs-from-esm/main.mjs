// CommonJS imported: names found without running it, and all of it as the default.
import all, { one, two as zwei, reexported } from './common.cjs';
import * as names from './common.cjs';
import data from './data.json' with { type: 'json' };
import fs, { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

console.log(all, one, zwei, reexported);
console.log(names);
console.log(data, fs.readFileSync === readFileSync);
console.log(createRequire(import.meta.url)('./common.cjs') === all);
