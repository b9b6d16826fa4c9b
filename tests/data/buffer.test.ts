// bindings/buffer.ts against node's own, call by call, on random and on chosen input.
import { expect, test } from 'vitest';
import { buffer } from '#node/bindings/buffer.ts';
import { fakeEnvironment } from './fake-environment.ts';
import { random } from './random.ts';
import { realNode } from './real-node.ts';

type Call = [name: string, ...args: unknown[]];

/** Runs calls; byte arguments are given as { bytes }, and come back changed in `after`. */
function runCalls(calls: Call[], binding: Record<string, (...args: unknown[]) => unknown>) {
	return calls.map(([name, ...args]) => {
		const real = args.map((arg) =>
			arg !== null && typeof arg === 'object' && 'bytes' in arg
				? Uint8Array.from(arg.bytes as number[])
				: arg,
		);
		let result: unknown;
		try {
			result = binding[name]?.(...real);
			if (ArrayBuffer.isView(result)) result = 'view';
		} catch (error) {
			const { code, message } = error as Error & { code: string };
			result = { code, message };
		}
		const after = real
			.filter((arg) => ArrayBuffer.isView(arg))
			.map((arg) => [...(arg as Uint8Array)]);
		return { call: [name, ...args], result: result ?? 'undefined', after };
	});
}

function compare(calls: Call[]): void {
	const mine = runCalls(calls, buffer(fakeEnvironment(), {}) as never);
	const theirs = realNode<typeof mine>(
		`(calls, internalBinding) => (${runCalls.toString()})(calls, internalBinding('buffer'))`,
		calls,
	);
	// What JSON can't carry counts on neither side.
	const carried = JSON.parse(JSON.stringify(mine)) as typeof mine;
	carried.forEach((outcome, index) => expect(outcome).toEqual(theirs[index]));
	expect(carried.length).toBe(theirs.length);
}

const pick = random(1);
const alphabets = [
	'abcXYZ019',
	'aé€😀\ud800\udc00 z',
	'ABCDabcd0189+/-_=\n *',
	'0123456789abcdefABCDEFg',
];

function randomText(length: number): string {
	const alphabet = alphabets[pick(alphabets.length)] ?? '';
	let text = '';
	for (let index = 0; index < length; index++) text += alphabet.charAt(pick(alphabet.length));
	return text;
}

function randomBytes(length: number, below = 256) {
	return { bytes: Array.from({ length }, () => pick(below)) };
}

test('slices of random bytes', () => {
	const names = ['ascii', 'base64', 'base64url', 'latin1', 'hex', 'ucs2', 'utf8'];
	const calls: Call[] = [];
	for (let round = 0; round < 60; round++) {
		const bytes = randomBytes(pick(70), round % 2 ? 256 : 128);
		for (const name of names) calls.push([`${name}Slice`, bytes, pick(20), pick(90)]);
	}
	for (const name of names) calls.push([`${name}Slice`, randomBytes(40_000)]);
	compare(calls);
});

test('writes of random text', () => {
	const names = ['base64Write', 'base64urlWrite', 'hexWrite', 'ucs2Write'];
	names.push('asciiWriteStatic', 'latin1WriteStatic', 'utf8WriteStatic');
	const calls: Call[] = [];
	for (let round = 0; round < 100; round++) {
		const text = randomText(pick(40));
		for (const name of names) calls.push([name, randomBytes(24), text, pick(30), pick(30)]);
	}
	compare(calls);
});

test('wrong arguments', () => {
	const bytes = randomBytes(8);
	compare([
		['utf8Slice', bytes, -1],
		['utf8Slice', bytes, 2, 100],
		['utf8Slice', bytes, 20],
		['utf8Slice', {}, 2],
		['utf8Slice', bytes, '1', 3.7],
		['hexWrite', bytes, 'ff', 20],
		['hexWrite', bytes, 'ff', -1],
		['hexWrite', bytes, 3],
		['hexWrite', {}, 'ff'],
		['compare', bytes, {}],
		['compareOffset', bytes, bytes, 20, 0, 30, 3],
		['compareOffset', bytes, bytes, 0, 20, 3, 30],
	]);
});

test('fill', () => {
	const calls: Call[] = [];
	const values = [
		'abc',
		'',
		'zz',
		'4142',
		'é',
		'\u0222',
		257,
		-1,
		true,
		{ bytes: [] },
		{ bytes: [1, 2] },
	];
	for (const value of values) {
		for (const encoding of ['utf8', 'hex', 'latin1', 'ucs2', 'base64', undefined]) {
			calls.push(['fill', randomBytes(10), value, 0, 10, encoding]);
			calls.push(['fill', randomBytes(10), value, 3, 5, encoding]);
			calls.push(['fill', randomBytes(10), value, 5, 50, encoding]);
			calls.push(['fill', randomBytes(10), value, 5, 2, encoding]);
		}
	}
	compare(calls);
});

test('searches, by string, bytes and number, both ways', () => {
	const calls: Call[] = [];
	for (let round = 0; round < 400; round++) {
		const haystack = randomBytes(pick(20), 3);
		const end = pick(30) - 5;
		const offset = pick(50) - 25;
		const needle = randomBytes(pick(4), 3);
		const text = String.fromCharCode(...needle.bytes);
		const forward = pick(2) === 1;
		for (const encoding of [1, 3, 4]) {
			calls.push(['indexOfString', haystack, text, offset, encoding, forward, end]);
			calls.push(['indexOfBuffer', haystack, needle, offset, encoding, forward, end]);
		}
		calls.push(['indexOfNumber', haystack, pick(4), offset, forward, end]);
	}
	compare(calls);
});

test('comparison, copies, swaps, lengths', () => {
	const calls: Call[] = [];
	for (let round = 0; round < 60; round++) {
		const one = randomBytes(pick(6), 2);
		const other = randomBytes(pick(6), 2);
		calls.push(['compare', one, other]);
		calls.push(['compareOffset', one, other, 0, 0, other.bytes.length, one.bytes.length]);
		calls.push(['byteLengthUtf8', randomText(30)]);
		calls.push(['isUtf8', { bytes: [...new TextEncoder().encode(randomText(9))] }]);
		calls.push(['isUtf8', randomBytes(3)]);
		calls.push(['isAscii', randomBytes(3, 150)]);
	}
	calls.push(['copy', randomBytes(9), randomBytes(9), 2, 3, 4]);
	calls.push(['swap16', randomBytes(40)], ['swap32', randomBytes(40)], ['swap64', randomBytes(40)]);
	compare(calls);
});

test('atob and btoa', () => {
	const texts = [
		'YQ=',
		'YQ==',
		'Y',
		'*',
		' Y Q = = ',
		'YQ===',
		'\u0141',
		'',
		'==',
		'YWJj=',
		'YWJjZA',
	];
	texts.push(
		'YWJjZ',
		'YW=j',
		'-_',
		'YWJj',
		'=',
		'=YQ',
		'YQ=\n=',
		'Y===',
		'YWJjZ===',
		'A*',
		'AAAAA*',
	);
	const calls: Call[] = texts.map((text) => ['atob', text]);
	for (let round = 0; round < 100; round++) calls.push(['atob', randomText(pick(9))]);
	for (const text of ['é', '\u0141', '', 'hello', '\u0000\u00ff']) calls.push(['btoa', text]);
	compare(calls);
});
