// Proves the lessons of one pack, in the real Node or in a container.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Lesson, Pack } from '#course/pack.ts';
import { readPack } from '#course/read-pack.ts';
import { installPackages } from '../packs/install-packages.ts';
import { readFolder } from '../packs/read-folder.ts';
import type { CheckContainer } from './check-container.ts';
import { checkKit } from './check-kit.ts';
import type { RunChecks } from './check-outcome.ts';
import { gitProgram } from './git-program.ts';
import { type Proof, proveLesson } from './prove-lesson.ts';
import { runChecksInContainer } from './run-checks-in-container.ts';
import { runChecksInNode } from './run-checks-in-node.ts';

export interface ProveOptions {
	/** Path of the pack's folder. */
	folder: string;
	/** The pack's id. */
	id: string;
	/** Number or id; all if absent. */
	lesson?: string | undefined;
	/** Folder for installed packages. */
	cache: string;
	/** Absent: the real Node. */
	container?: CheckContainer | undefined;
	/** How often each run is made. */
	rounds?: number | undefined;
	/** Called after each lesson. */
	onProof?: (proof: Proof) => void;
}

export async function prove(options: ProveOptions): Promise<Proof[]> {
	const pack = readPack(await readFolder(options.folder), options.id);
	const run = await engine(options);
	const proofs: Proof[] = [];
	for (const lesson of wantedLessons(pack, options.lesson)) {
		const together = options.container === undefined;
		const proof = await proveLesson(lesson, run, { rounds: options.rounds, together });
		proofs.push(proof);
		options.onProof?.(proof);
	}
	return proofs;
}

function wantedLessons(pack: Pack, only: string | undefined): Lesson[] {
	const graded = pack.modules
		.flatMap(({ lessons }) => lessons)
		.filter(({ checks }) => checks !== undefined);
	if (only === undefined) return graded;
	const found = graded.filter(({ id, number }) => only === id || only === number);
	if (found.length > 0) return found;
	const known = graded.map(({ id, number }) => `${number} ${id}`).join(', ');
	throw new Error(`${pack.id} has no lesson with checks called ${only}. It has: ${known}.`);
}

async function engine({ folder, id, cache, container }: ProveOptions): Promise<RunChecks> {
	const kit = await checkKit();
	const locked = existsSync(join(folder, 'package-lock.json'));
	const installed = locked ? await installPackages(folder, cache) : undefined;
	if (!container) {
		const tools = { kit, packages: installed, programs: await gitProgram(cache) };
		return (lesson, answer) => runChecksInNode(lesson, answer, tools);
	}
	if (installed !== undefined) await container.mountPackages(id, installed);
	return (lesson, answer) => runChecksInContainer(container, id, lesson, answer, kit);
}
