// Asks the real node of the pinned version what each binding looks like and writes it to src/node/facts/. To be
// run on linux x64 (that is what the container says it is), once per Node version; the result is committed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { nodeBinary } from './node-binary.ts';
import { nodeVersion } from './node-version.ts';

const probe = join(projectRoot, 'src/build/natives/probe-facts.ts');
const folder = join(projectRoot, 'src/node/facts');

const output = execFileSync(nodeBinary().path, ['--expose-internals', probe], {
	encoding: 'utf8',
	env: {},
	stdio: ['ignore', 'pipe', 'ignore'],
});
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${nodeVersion}.json`), `${output}\n`);
