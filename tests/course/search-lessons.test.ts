// Search finds lessons by the words of title, headings, tasks and prose, the best first; answers to questions stay hidden.
import { expect, test } from 'vitest';
import { proseSections } from '#course/prose-sections.ts';
import { readPack } from '#course/read-pack.ts';
import { searchLessons } from '#course/search-lessons.ts';
import { packFixture } from './pack-fixture.ts';

const front = (title: string): string =>
	`---\ntitle: ${title}\nfocus: server.js\nminutes: 5\n---\n\n`;

const pack = readPack(
	packFixture({
		'01-first/01-one/lesson.md': `${front('Redirects')}A server may send you elsewhere. A café, say.\n\n## Status codes\n\n**302** means *moved* for now: \`Location\` says where.\n`,
		'01-first/01-one/checks.test.js': "check('home: GET /old leads to /new', () => {});",
		'01-first/02-two/lesson.md': `${front('Cookies')}Unlike redirects, they stay.\n\n\`\`\`quiz\nquestion: Secret\noptions: [{text: zebra, right: true, why: x}, {text: b, why: y}]\n\`\`\`\n\n\`\`\`js\nres.cookie('a', 1);\n\`\`\`\n`,
	}),
	'p',
);
const found = (query: string): string[] =>
	searchLessons(pack, query).map(({ lesson }) => lesson.id);

test('a title counts more than the prose', () => {
	expect(found('redirect')).toEqual(['one', 'two']);
	expect(found('COOKIE')).toEqual(['two']);
});

test('all words must be there, each at the start of a word', () => {
	expect(found('moved location')).toEqual(['one']);
	expect(found('moved cookies')).toEqual([]);
	expect(found('okies')).toEqual([]);
	expect(found('  ')).toEqual([]);
});

test('accents, code, numbers and tasks are found', () => {
	expect(found('cafe')).toEqual(['one']);
	expect(found("res.cookie('a'")).toEqual(['two']);
	expect(found('302')).toEqual(['one']);
	expect(found('1.2')).toEqual(['two']);
	expect(found('/new')).toEqual(['one']);
});

test('a question does not tell its answer', () => {
	expect(found('zebra')).toEqual([]);
});

test('the excerpt shows the words in their section', () => {
	const [hit] = searchLessons(pack, 'moved where');
	expect(hit).toMatchObject({ module: 'M', heading: 'Status codes' });
	expect(hit?.excerpt.map((part) => part.trim())).toEqual([
		'302 means',
		'moved',
		'for now: Location says',
		'where',
		'.',
	]);
});

test('what marks a task, a block, a table or a picture is not text', () => {
	const markdown =
		'1. :check[a] Do it.\n:::try\nRun\n:::\n\n| a | b |\n|---|---|\n| c | d_e |\n\n![Alt](media/x.svg)\n';
	expect(proseSections(markdown)).toEqual([{ heading: '', text: 'Do it. Run a b c d_e Alt' }]);
});
