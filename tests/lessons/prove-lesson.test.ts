// What `prove` finds: each of these lessons has one mistake of its author.
import { beforeAll, describe, expect, test } from 'vitest';
import { checkKit } from '#build/lesson/check-kit.ts';
import { gitProgram } from '#build/lesson/git-program.ts';
import { junit } from '#build/lesson/junit.ts';
import { type Proof, proveLesson } from '#build/lesson/prove-lesson.ts';
import { runChecksInNode } from '#build/lesson/run-checks-in-node.ts';
import { packCache } from '#build/packs/pack-cache.ts';
import { readPack } from '#course/read-pack.ts';
import { packFixture } from '../course/pack-fixture.ts';

const answers = (status: number): string =>
	`require('node:http').createServer((_, response) => response.writeHead(${status}).end()).listen(3000);\n`;

const LESSON: Record<string, string> = {
	'starter/server.js': answers(501),
	'solution/server.js': answers(200),
	'checks.test.js': `import { check, client, expect, server } from '@slipway/check';
const http = client(await server.start());
check('ok: GET / answers 200', async () => { expect(await http.get('/')).status(200); });
`,
	'wrong/created/server.js': answers(201),
	'wrong/created/expect.yaml': "ok: 'answered 201'\n",
};

let kit: Record<string, string>;
let programs: string;
beforeAll(async () => {
	kit = await checkKit();
	programs = await gitProgram(packCache);
});

/** @param changes of the one lesson */
async function proof(changes: Record<string, string>): Promise<Proof> {
	const files = Object.entries({ ...LESSON, ...changes });
	const placed = files.map(([path, text]) => [`01-first/01-one/${path}`, text]);
	const pack = readPack(packFixture(Object.fromEntries(placed)), 'fixture');
	const lesson = pack.modules[0]?.lessons[0];
	if (!lesson) throw new Error('The fixture has a lesson.');
	return proveLesson(
		lesson,
		(of, answer) => runChecksInNode(of, answer, { kit, programs }),
		{ rounds: 1 },
	);
}

describe.concurrent('prove', { timeout: 120_000 }, () => {
	test('says nothing about a lesson that holds', async () => {
		const { faults, runs } = await proof({});
		expect(faults).toEqual([]);
		expect(runs).toBe(3);
	});

	test('finds a starter that passes already', async () => {
		const { faults } = await proof({ 'starter/server.js': answers(200) });
		expect(faults).toEqual(['the starter already passes']);
	});

	test('finds a solution that fails', async () => {
		const { faults } = await proof({ 'solution/server.js': answers(404) });
		expect(faults).toEqual([
			'the solution fails ok: GET /: answered 404, expected 200',
		]);
	});

	test('finds a wrong answer that passes', async () => {
		const { faults } = await proof({ 'wrong/created/server.js': answers(200) });
		expect(faults).toEqual(['wrong/created passes ok, which it should fail']);
	});

	test('finds a wrong answer that fails in other words', async () => {
		const { faults } = await proof({ 'wrong/created/server.js': answers(202) });
		expect(faults).toEqual([
			'wrong/created fails ok with "GET /: answered 202, expected 200", which does not contain "answered 201"',
		]);
	});

	test('finds a check file that does not load', async () => {
		const { faults } = await proof({ 'checks.test.js': "import 'nowhere';\n" });
		expect(faults[0]).toContain("Cannot find package 'nowhere'");
	});
});

test('JUnit XML names the fault, with its signs escaped', () => {
	const failed = { lesson: '1.1 one', faults: ['fails <ok> & "more" \u0007'], ms: 12, slow: false, runs: 1 };
	const xml = junit(new Map([['pack', [failed, { ...failed, lesson: '1.2 two', faults: [] }]]]));
	expect(xml).toContain('<testsuite name="pack" tests="2" failures="1">');
	expect(xml).toContain('message="fails &lt;ok&gt; &amp; &quot;more&quot; \ufffd"');
	expect(xml).toContain('name="1.2 two" time="0.012"/>');
});
