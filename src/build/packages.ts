// `npm run test:packages [-- [--update] NAME...]`: programs that use packages as people do, in the real Node and in the container;
// both have to print the same. What does not yet stands with its reason in tests/packages/remains.txt.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContainerPage } from './container/container-page.ts';
import { serveContainer } from './container/serve-container.ts';
import { firstDifference } from './packages/first-difference.ts';
import { packagePrograms } from './packages/package-programs.ts';
import { packagesTable } from './packages/packages-table.ts';
import { runInContainer } from './packages/run-in-container.ts';
import { runInNode } from './packages/run-in-node.ts';
import { installPackages } from './packs/install-packages.ts';
import { projectRoot } from './project-root.ts';
import { writeTable } from './upstream/write-table.ts';

const TIMEOUT_MS = 180_000;

const names = process.argv.slice(2).filter((word) => word !== '--update');
const folder = join(projectRoot, 'tests/packages');
const remains = new Map(
	readFileSync(join(folder, 'remains.txt'), 'utf8')
		.split('\n')
		.flatMap((line) => {
			const [, name, reason] = /^(\S+) — (.*)$/.exec(line) ?? [];
			return name !== undefined && reason !== undefined ? [[name, reason] as const] : [];
		}),
);
const programs = packagePrograms(folder, names);
const installed = await installPackages(folder, join(projectRoot, '.cache'));
const served = await serveContainer();
const container = await ContainerPage.open(served.url);
try {
	let wrong = 0;
	for (const program of programs) {
		const expected = await runInNode(program, installed, TIMEOUT_MS);
		if (expected.exit !== '0')
			console.log(`${program.name}: in Node ${expected.exit}\n${expected.stderr}`);
		const got = await runInContainer(container, program, installed, TIMEOUT_MS);
		const difference = firstDifference(expected, got);
		const reason = remains.get(program.name);
		if ((difference === undefined) === (reason !== undefined) || expected.exit !== '0') wrong++;
		console.log(`${difference === undefined ? 'same' : 'DIFFERS'}  ${program.name}`);
		if (difference !== undefined) console.log(reason ?? difference);
	}
	console.log(`${programs.length - wrong} of ${programs.length} as expected`);
	process.exitCode = wrong === 0 ? 0 : 1;
} finally {
	await container.close();
	served.close();
}
if (process.argv.includes('--update'))
	writeTable('packages', packagesTable(packagePrograms(folder, []), folder, remains));
