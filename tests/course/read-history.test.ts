// history.yaml and steps.yaml: what a lesson gets of them, and what an author is told about a mistake.
import { describe, expect, it } from 'vitest';
import { readPack } from '#course/read-pack.ts';
import type { Lesson } from '#course/pack.ts';
import { packFixture } from './pack-fixture.ts';

const PLACE = '01-first/02-two';
const AUTHOR = 'author: Ada Lovelace <ada@example.org>';
const DATE = "date: '2026-03-02T09:00:00Z'";
const HISTORY = `commits:
  - id: first
    message: Begin
    ${AUTHOR}
    ${DATE}
    tags: { v1.0.0: First release, draft: }
  - id: other
    branch: other
    parents: [first]
    message: Go another way
    ${AUTHOR}
    ${DATE}
    remove: [server.js]
  - id: joined
    branch: main
    parents: [first, other]
    message: Join
    ${AUTHOR}
    ${DATE}
`;
const STEPS = `steps:
  - run: git switch -c more
  - edit: more
    remove: [server.js]
  - run: git merge other
    code: 1
`;
const FILES: Record<string, string> = {
	'history.yaml': HISTORY,
	'history/first/readme.md': 'read me',
	'history/other/other.js': 'other',
	'starter/notes.txt': 'not committed',
	'solution/steps.yaml': STEPS,
	'solution/more/more.js': 'more',
	'solution/end/other.js': 'other',
};

function read(changes: Record<string, string | undefined> = {}): Lesson {
	const files = Object.entries({ ...FILES, ...changes });
	const placed = Object.fromEntries(files.map(([path, text]) => [`${PLACE}/${path}`, text]));
	const lesson = readPack(packFixture(placed), 'p').modules[0]?.lessons[1];
	if (!lesson) throw new Error('The fixture has two lessons.');
	return lesson;
}

function messageOf(changes: Record<string, string | undefined>): string {
	try {
		read(changes);
	} catch (error) {
		return (error as Error).message.replace(`${PLACE}/`, '');
	}
	return 'no error';
}

describe('a lesson with a history', () => {
	const lesson = read();

	it('begins with the end of the lesson before, and keeps parents, tags and people', () => {
		const [first, other, joined] = lesson.history?.commits ?? [];
		expect(first).toMatchObject({
			branch: 'main',
			parents: [],
			author: { name: 'Ada Lovelace', email: 'ada@example.org' },
			time: Date.UTC(2026, 2, 2, 9) / 1000,
			changes: { 'server.js': 'solved', 'readme.md': 'read me' },
			tags: { 'v1.0.0': 'First release', draft: null },
		});
		expect(other).toMatchObject({ branch: 'other', remove: ['server.js'] });
		expect(joined).toMatchObject({ branch: 'main', parents: ['first', 'other'], changes: {} });
	});

	it('has the branch that is checked out as its starter, and on top what is not committed', () => {
		expect(lesson.starter).toEqual({
			'server.js': 'solved',
			'readme.md': 'read me',
			'notes.txt': 'not committed',
		});
	});

	it('has steps, and ends with what they and their commands change', () => {
		expect(lesson.steps).toEqual([
			{ kind: 'run', command: 'git switch -c more', code: 0 },
			{ kind: 'edit', files: { 'more.js': 'more' }, remove: ['server.js'] },
			{ kind: 'run', command: 'git merge other', code: 1 },
		]);
		expect(lesson.solution).toMatchObject({ 'more.js': 'more', 'other.js': 'other' });
	});
});

describe('an author is told file, line and what to do', () => {
	it.each<[string, string, string | undefined, string]>([
		[
			'a misspelt key of a commit',
			'history.yaml',
			HISTORY.replace('message: Join', 'mesage: Join'),
			'history.yaml:17: unknown key `mesage`. Did you mean `message`?',
		],
		[
			'a missing key',
			'history.yaml',
			HISTORY.replace('    message: Join\n', ''),
			'history.yaml:14: the key `message` is missing.',
		],
		[
			'a date in other words',
			'history.yaml',
			HISTORY.replace(DATE, 'date: yesterday'),
			'history.yaml:5: `date`: a date is written 2026-03-02T09:15:00Z.',
		],
		[
			'a branch from nowhere',
			'history.yaml',
			HISTORY.replace('    parents: [first]\n', ''),
			'history.yaml:7: `other` is the first commit of other and names no `parents`. Write from which commit the branch starts: parents: [first].',
		],
		[
			'an unknown parent',
			'history.yaml',
			HISTORY.replace('[first, other]', '[first, otter]'),
			'history.yaml:14: `joined` has the parent `otter`, which is not there yet. Did you mean `other`?',
		],
		[
			'an id twice',
			'history.yaml',
			HISTORY.replace('id: other', 'id: first'),
			'history.yaml:2: two commits have the id `first`.',
		],
		[
			'a removed file that is not there',
			'history.yaml',
			HISTORY.replace('[server.js]', '[serve.js]'),
			'history.yaml:7: `remove` names serve.js, which is not there.',
		],
		[
			'a branch to check out that has no commit',
			'history.yaml',
			`head: later\n${HISTORY.replace('- id: first', '- id: first\n    branch: main')}`,
			'history.yaml: `head` is later, a branch that has no commit.',
		],
		[
			'a folder of no commit',
			'history/frist/a.js',
			'a',
			'history/frist: no commit of history.yaml has this id. Did you mean `first`?',
		],
		[
			'a step that is two',
			'solution/steps.yaml',
			'steps:\n  - run: git status\n  - run: git add .\n    edit: more\n',
			'solution/steps.yaml:3: `steps`: a step either runs a command',
		],
		[
			'an edit without files',
			'solution/more/more.js',
			undefined,
			'solution/steps.yaml: `edit` names more, but',
		],
	])('%s', (_name, file, text, message) => {
		expect(messageOf({ [file]: text })).toContain(message);
	});
});
