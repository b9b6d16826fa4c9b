// Lessons proved in the container: one of the first module and one with packages, or all of them when
// SLIPWAY_LESSONS says `all`, as `npm run test:lessons` does.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CheckContainer } from '#build/lesson/check-container.ts';
import { packFolders } from '#build/lesson/pack-folders.ts';
import { prove } from '#build/lesson/prove.ts';
import { packCache } from '#build/packs/pack-cache.ts';
import { readFolder } from '#build/packs/read-folder.ts';
import { readPack } from '#course/read-pack.ts';

const SAMPLE = ['first-response', 'hello-express'];
const LIMIT_MS = 300_000;
const all = process.env.SLIPWAY_LESSONS === 'all';

let container: CheckContainer;

beforeAll(async () => {
	container = await CheckContainer.open(inject('containerUrl'));
});
afterAll(() => container?.close());

for (const { id, folder } of await packFolders()) {
	const pack = readPack(await readFolder(folder), id);
	const lessons = pack.modules.flatMap((module) => module.lessons);
	const graded = lessons.filter(({ checks }) => checks !== undefined);
	const wanted = graded.filter((lesson) => all || SAMPLE.includes(lesson.id));

	describe(pack.title, () => {
		test.each(wanted.map((lesson) => [lesson.number, lesson.title] as const))(
			'%s %s',
			{ timeout: LIMIT_MS },
			async (lesson) => {
				const cache = packCache;
				const rounds = all ? 2 : 1;
				const [proof] = await prove({ folder, id, lesson, cache, container, rounds });
				expect(proof?.faults).toEqual([]);
			},
		);
	});
}
