// Links: what goes in comes out, and whatever else comes opens or says why not.
import { deflateRawSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ShareProblem } from '../../../src/app/share/share-problem.ts';
import { shareText } from '../../../src/app/share/share-text.ts';
import type { SharedWork } from '../../../src/app/share/shared-work.ts';

const server = `import { createServer } from 'node:http';
createServer((request, response) => {
	response.writeHead(200, { 'content-type': 'text/plain' });
	response.end('Hello, Ada');
}).listen(3000);
`;
const work: SharedWork = {
	pack: { id: 'backend', version: '0.1.0', hash: '0123456789ab' },
	lesson: { id: 'first-response', title: 'First response' },
	files: new Map<string, string | Uint8Array | null>([
		['server.js', server],
		['public/größe 1.txt', 'Zeilen\r\nund \ud83d\udea2\n'],
		['logo.bin', Uint8Array.from({ length: 300 }, (_, at) => (at * 7) % 256)],
		['old.js', null],
	]),
	rest: 'abcdefgh',
	history: { branch: 'main', stream: new TextEncoder().encode('commit refs/heads/main\n') },
};

/** A link that is whole, whatever is in it: as somebody makes who knows the format. */
function sealed(json: string | Uint8Array): string {
	const packed = deflateRawSync(json);
	const check = createHash('sha256').update(packed).digest().subarray(0, 4);
	return `1${Buffer.concat([check, packed]).toString('base64url')}`;
}

const wire = (changes: object): string =>
	sealed(
		JSON.stringify({
			p: ['backend', '0.1.0', ''],
			l: ['first-response', 'First response'],
			f: [['server.js', 'x']],
			...changes,
		}),
	);

async function outcome(text: string): Promise<string> {
	try {
		await shareText.read(text);
		return 'opens';
	} catch (error) {
		if (!(error instanceof ShareProblem)) throw error;
		expect(error.message).toMatch(/^\S.{20,}\.$/s);
		expect(error.advice).toMatch(/\.$/);
		return error.message;
	}
}

describe('a link', () => {
	test('holds the exact files: text, bytes, deletions, the repository', async () => {
		const text = await shareText.write(work);
		expect(text).toMatch(/^1[\w-]+$/);
		const read = await shareText.read(text);
		expect(read).toEqual(work);
		const whole = { command: 'node server.ts', port: 8080, path: '/a', focus: 'server.js' };
		const { history: _, ...rest } = work;
		const other = { ...rest, rest: '', whole };
		expect(await shareText.read(await shareText.write(other))).toEqual(other);
	});

	test('is short', async () => {
		const { history: _, ...rest } = work;
		const one = { ...rest, files: new Map([['server.js', server]]) };
		expect((await shareText.write(one)).length).toBeLessThan(450);
	});

	test('of another version says which', async () => {
		expect(await outcome(`2${(await shareText.write(work)).slice(1)}`)).toBe(
			'This link has format 2; this version of Slipway reads format 1.',
		);
	});

	test('that was cut off says so', async () => {
		const text = await shareText.write(work);
		expect(await outcome(text.slice(0, -3))).toMatch(/^This link is not whole/);
		expect(await outcome('')).toMatch(/^This link is not whole/);
	});

	test('that leads out of the workspace, or into what programs own, is refused', async () => {
		const paths = [
			'../../x',
			'/etc/passwd',
			'a/../../b',
			'a//b',
			'./a',
			'..',
			'',
			'a\\b',
			'a\0b',
			'C:\\x',
			'.git/hooks/pre-commit',
			'sub/.GIT/config',
			'node_modules/express/index.js',
			'.slipway/begin.sh',
			'__proto__/x',
			'a'.repeat(300),
			'\ud800',
		];
		for (const path of paths) {
			expect(await outcome(wire({ f: [[path, 'x']] })), path).toMatch(/not allowed/);
		}
		for (const f of [
			[
				['a', 'x'],
				['a', 'y'],
			],
			[
				['a', 'x'],
				['a/b', 'y'],
			],
		]) {
			expect(await outcome(wire({ f }))).toMatch(/same path/);
		}
	});

	test('that is small outside and large inside is not unpacked', async () => {
		const bomb = sealed(Buffer.alloc(200 * 1024 * 1024, 0x20));
		expect(bomb.length).toBeLessThan(300_000);
		expect(await outcome(bomb)).toMatch(/more than 16 MB/);
		const many = Array.from({ length: 3000 }, (_, at) => [`f${at}`, '']);
		expect(await outcome(wire({ f: many }))).toMatch(/too many files/);
		expect(await outcome('1'.repeat(30_000_000))).toMatch(/too long/);
	});

	test('that holds something else is refused', async () => {
		const others = [
			'null',
			'[]',
			'1e999',
			'"x"',
			'{',
			'',
			'[['.repeat(500_000),
			'{"__proto__":{"p":1}}',
		];
		for (const json of others) expect(await outcome(sealed(json))).toMatch(/not a lesson's work/);
		const wrong = [
			{ p: ['../evil', '', ''] },
			{ p: ['..', '', ''] },
			{ l: ['x/y', ''] },
			{ l: ['x', 'y'.repeat(999)] },
			{ f: [['a', 1]] },
			{ f: [['a', { b: '***' }]] },
			{ f: [['a', { b: 'A===' }]] },
			{ f: 'x' },
			{ r: ['', 3000, '/', 'a'] },
			{ r: ['node', 70_000, '/', 'a'] },
			{ r: ['node', 3000, 'http://x', 'a'] },
			{ h: ['main', { b: 'x' }] },
			{ h: ['--upload-pack=x', ''] },
			{ h: ['a/../b', ''] },
			{ extra: 1 },
		];
		for (const change of wrong) {
			expect(await outcome(wire(change)), JSON.stringify(change)).toMatch(/not a lesson's work/);
		}
		expect(({} as { p?: number }).p).toBeUndefined();
	});
});
