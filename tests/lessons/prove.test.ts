// Each lesson of each pack, proved in the real Node.
import { beforeAll, describe, expect, test } from 'vitest';
import { installPackages } from '#build/packs/install-packages.ts';
import { packFolders } from '#build/lesson/pack-folders.ts';
import { prove } from '#build/lesson/prove.ts';
import { packCache } from '#build/packs/pack-cache.ts';
import { readFolder } from '#build/packs/read-folder.ts';
import { readPack } from '#course/read-pack.ts';

const LIMIT_MS = 300_000;

for (const { id, folder } of await packFolders()) {
	const pack = readPack(await readFolder(folder), id);
	const lessons = pack.modules.flatMap((module) => module.lessons);
	const graded = lessons.filter(({ checks }) => checks !== undefined);

	// Once, before several lessons want them at the same time.
	beforeAll(() => installPackages(folder, packCache), LIMIT_MS);

	// Most of a proof is waiting for what a wrong answer never does.
	describe.concurrent(pack.title, () => {
		test.each(graded.map((lesson) => [lesson.number, lesson.title] as const))(
			'%s %s',
			{ timeout: LIMIT_MS },
			async (lesson) => {
				const proofs = await prove({ folder, id, lesson, cache: packCache });
				expect(proofs.map(({ faults }) => faults)).toEqual([[]]);
			},
		);
	});
}
