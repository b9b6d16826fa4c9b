// `npm run lesson -- prove [pack] [lesson]`: proves packs in the real Node.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readPack } from '#course/read-pack.ts';
import { installPackages } from '../packs/install-packages.ts';
import { readFolder } from '../packs/read-folder.ts';
import { checkKit } from './check-kit.ts';
import { type Proof, proveLesson } from './prove-lesson.ts';
import { runChecksInNode } from './run-checks-in-node.ts';

export interface ProveOptions {
	/** Path of the pack's folder. */
	folder: string;
	/** The pack's id. */
	id: string;
	/** Number or id; all if absent. */
	lesson?: string | undefined;
	cache: string;
	/** Called after each lesson. */
	onProof: (proof: Proof) => void;
}

export async function prove({
	folder,
	id,
	lesson: only,
	cache,
	onProof,
}: ProveOptions): Promise<Proof[]> {
	const pack = readPack(await readFolder(folder), id);
	const kit = await checkKit();
	const locked = existsSync(join(folder, 'package-lock.json'));
	const packages = locked ? await installPackages(folder, cache) : undefined;
	const proofs: Proof[] = [];
	for (const lesson of pack.modules.flatMap((module) => module.lessons)) {
		if (only !== undefined && only !== lesson.id && only !== lesson.number) continue;
		if (lesson.checks === undefined) continue;
		const proof = await proveLesson(lesson, (of, workspace) =>
			runChecksInNode(of, workspace, kit, packages),
		);
		proofs.push(proof);
		onProof(proof);
	}
	return proofs;
}
