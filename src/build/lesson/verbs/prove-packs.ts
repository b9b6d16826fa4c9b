// `npm run lesson -- prove [pack] [lesson] [--browser] [--rounds N] [--junit FILE]`
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { serveContainer } from '../../container/serve-container.ts';
import { packCache } from '../../packs/pack-cache.ts';
import { CheckContainer } from '../check-container.ts';
import { junit } from '../junit.ts';
import { type PackFolder, packFolders } from '../pack-folders.ts';
import { prove } from '../prove.ts';
import type { Proof } from '../prove-lesson.ts';

interface Wanted {
	folders: readonly PackFolder[];
	lesson: string | undefined;
	rounds: number;
}

/** @returns exit code */
export async function provePacks(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		options: {
			browser: { type: 'boolean', default: false },
			rounds: { type: 'string', default: '2' },
			junit: { type: 'string' },
		},
		allowPositionals: true,
	});
	const [pack, lesson] = positionals;
	const rounds = Number(values.rounds);
	if (!Number.isInteger(rounds) || rounds < 1)
		throw new Error('--rounds takes a number from 1 on.');
	const wanted: Wanted = { folders: await packFolders(pack), lesson, rounds };
	const proofs = values.browser
		? await inContainer((container) => proveAll(wanted, container))
		: await proveAll(wanted);
	if (values.junit !== undefined) await writeFile(values.junit, junit(proofs));
	const all = [...proofs.values()].flat();
	const proved = all.filter(({ faults }) => faults.length === 0).length;
	const where = values.browser ? 'in the container' : 'in Node';
	console.log(`${proved} of ${all.length} lessons proved ${where}`);
	return proved === all.length ? 0 : 1;
}

async function inContainer<Result>(
	use: (container: CheckContainer) => Promise<Result>,
): Promise<Result> {
	const served = await serveContainer();
	try {
		const container = await CheckContainer.open(served.url);
		try {
			return await use(container);
		} finally {
			await container.close();
		}
	} finally {
		served.close();
	}
}

async function proveAll(
	{ folders, lesson, rounds }: Wanted,
	container?: CheckContainer,
): Promise<Map<string, Proof[]>> {
	const proofs = new Map<string, Proof[]>();
	for (const { folder, id } of folders) {
		const onProof = (proof: Proof): void => print(id, proof);
		proofs.set(
			id,
			await prove({ folder, id, lesson, rounds, cache: packCache, container, onProof }),
		);
	}
	return proofs;
}

function print(pack: string, { lesson, faults, ms, slow, runs }: Proof): void {
	const time = `${runs} runs, ${ms.toFixed(0)} ms${slow ? ', slow' : ''}`;
	console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${pack} ${lesson}  ${time}`);
	for (const fault of faults) console.log(`       ${fault}`);
}
