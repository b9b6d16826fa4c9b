// string_decoder, encoding_binding and icu against node's own, on random bytes and on every character.
import { expect, test } from 'vitest';
import { encoding_binding } from '#node/bindings/encoding_binding.ts';
import { icu } from '#node/bindings/icu.ts';
import { string_decoder } from '#node/bindings/string_decoder.ts';
import { fakeEnvironment } from './fake-environment.ts';
import { random } from './random.ts';
import { realNode } from './real-node.ts';

type Functions = Record<string, (...args: unknown[]) => unknown>;

const pick = random(3);

/** Bytes that are often half a character. */
function trickyBytes(length: number): number[] {
	const bytes = [
		0x41, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xd8, 0x3d, 0xff, 0xed, 0xf8, 0,
	];
	return Array.from({ length }, () => bytes[pick(bytes.length)] ?? 0);
}

/** Runs on both sides; each case is the encoding's number and the chunks. */
function decodeAll(cases: [number, number[][]][], binding: Functions): unknown[] {
	return cases.map(([encoding, chunks]) => {
		const state = new Uint8Array(7);
		state[6] = encoding;
		const parts = chunks.map((chunk) => [
			binding['decode']?.(state, Uint8Array.from(chunk)),
			...state.subarray(4, 6),
		]);
		return [...parts, binding['flush']?.(state), ...state.subarray(4, 6)];
	});
}

test('characters cut anywhere, in every encoding', () => {
	const cases: [number, number[][]][] = [];
	for (let round = 0; round < 1500; round++) {
		const chunks = Array.from({ length: 1 + pick(5) }, () => trickyBytes(pick(6)));
		cases.push([[0, 1, 2, 3, 4, 5, 7][pick(7)] ?? 1, chunks]);
	}
	const theirs = realNode<unknown[]>(
		`(cases, internalBinding) => (${decodeAll.toString()})(cases, internalBinding('string_decoder'))`,
		cases,
	);
	const mine = decodeAll(cases, string_decoder(fakeEnvironment(), {}) as Functions);
	mine.forEach((outcome, index) =>
		expect([cases[index], outcome]).toEqual([cases[index], theirs[index]]),
	);
});

test('columns of every character', () => {
	const widths = (binding: Functions): string => {
		let all = '';
		for (let point = 0; point <= 0x10ffff; point++) {
			const text = String.fromCodePoint(point);
			all +=
				String(binding['getStringWidth']?.(text)) + String(binding['getStringWidth']?.(text, true));
		}
		return all;
	};
	const theirs = realNode<string>(
		`(_, internalBinding) => (${widths.toString()})(internalBinding('icu'))`,
	);
	const mine = widths(icu(fakeEnvironment(), {}) as Functions);
	const different: string[] = [];
	for (let point = 0; point <= 0x10ffff; point++) {
		const at = point * 2;
		const isAssigned = /\P{Cn}/u.test(String.fromCodePoint(point));
		if (isAssigned && mine.slice(at, at + 2) !== theirs.slice(at, at + 2)) {
			different.push(point.toString(16));
		}
	}
	expect(different).toEqual([]);
});

test('UTF-8, strict and not, with marks, from shared memory', () => {
	const binding = encoding_binding(fakeEnvironment(), {}) as Functions;
	const cases = Array.from({ length: 500 }, () => trickyBytes(pick(8)));
	cases.push([0xef, 0xbb, 0xbf, 0x61]);
	const decode = (list: number[][], functions: Functions): unknown[] =>
		list.flatMap((bytes) =>
			[0, 1, 2, 3].map((flags) => {
				try {
					return functions['decodeUTF8']?.(Uint8Array.from(bytes), !!(flags & 1), !!(flags & 2));
				} catch (error) {
					const { code, message } = error as Error & { code: string };
					return [code, message];
				}
			}),
		);
	const theirs = realNode<unknown[]>(
		`(cases, internalBinding) => (${decode.toString()})(cases, internalBinding('encoding_binding'))`,
		cases,
	);
	expect(decode(cases, binding)).toEqual(theirs);
	const shared = new Uint8Array(new SharedArrayBuffer(4));
	binding['encodeInto']?.('€€', shared);
	expect([...shared]).toEqual([0xe2, 0x82, 0xac, 0]);
	expect([...(binding['encodeIntoResults'] as unknown as Uint32Array)]).toEqual([1, 3]);
	expect(binding['decodeUTF8']?.(shared, false, true)).toBe('€\0');
});
