// `npm run lesson -- <verb>`: the author's tools.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PackError } from '#course/pack-error.ts';
import { prove } from './lesson/prove.ts';
import { projectRoot } from './project-root.ts';

const USAGE = `npm run lesson -- prove [pack] [lesson]   prove one lesson, a pack, or all packs in the real Node`;
const LESSONS = resolve(projectRoot, 'lessons');

async function proveAll(packName?: string, lesson?: string): Promise<number> {
	const names = packName ? [packName] : (await readdir(LESSONS)).sort();
	let broken = 0;
	for (const id of names) {
		const folder = join(LESSONS, id);
		if (!existsSync(join(folder, 'pack.yaml'))) continue;
		const proofs = await prove({
			folder,
			id,
			lesson,
			cache: join(projectRoot, '.cache'),
			onProof: ({ lesson: name, faults, ms, slow, runs }) => {
				const time = `${runs} runs, ${ms.toFixed(0)} ms${slow ? ', slow' : ''}`;
				console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${id} ${name}  ${time}`);
				for (const fault of faults) console.log(`       ${fault}`);
			},
		});
		broken += proofs.filter(({ faults }) => faults.length > 0).length;
	}
	return broken === 0 ? 0 : 1;
}

async function main([verb, ...rest]: string[]): Promise<number> {
	if (verb === 'prove') return proveAll(rest[0], rest[1]);
	console.error(USAGE);
	return 2;
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof PackError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
