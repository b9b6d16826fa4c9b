// What `new` writes is a lesson that lints and proves, so that an author starts from green.
import { expect, test } from 'vitest';
import { checkKit } from '#build/lesson/check-kit.ts';
import { lessonTemplate } from '#build/lesson/lesson-template.ts';
import { lintPack } from '#build/lesson/lint/lint-pack.ts';
import { proveLesson } from '#build/lesson/prove-lesson.ts';
import { runChecksInNode } from '#build/lesson/run-checks-in-node.ts';
import { readPack } from '#course/read-pack.ts';
import { packFixture } from '../course/pack-fixture.ts';

const placed = Object.entries(lessonTemplate('A "new" lesson: one')).map(([path, text]) => [
	`01-first/01-one/${path}`,
	text,
]);
const files = packFixture({
	...Object.fromEntries(placed),
	'01-first/02-two/lesson.md': undefined,
});

test('a new lesson has no errors, only few words', () => {
	const findings = lintPack(files, 'fixture');
	expect(findings.map(({ level }) => level)).toEqual(['warning']);
	expect(findings[0]?.message).toContain('words of prose');
});

test('a new lesson proves', { timeout: 120_000 }, async () => {
	const kit = await checkKit();
	const [lesson] = readPack(files, 'fixture').modules[0]?.lessons ?? [];
	if (!lesson) throw new Error('The fixture has a lesson.');
	expect(lesson.title).toBe('A "new" lesson: one');
	const proof = await proveLesson(lesson, (of, answer) => runChecksInNode(of, answer, { kit }), { rounds: 1 });
	expect(proof.faults).toEqual([]);
});
