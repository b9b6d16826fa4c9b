// bindings/zlib.ts: what node's own zlib.js gets from it, checked with node's zlib.
import realZlib from 'node:zlib';
import { expect, test } from 'vitest';
import { zlib } from '#node/bindings/zlib.ts';
import { modes } from '#node/zlib/modes.ts';
import { fakeEnvironment, offerLazy } from './fake-environment.ts';

await offerLazy('zlib', () => import('#node/lazy/zlib.ts'));

interface Handle {
	init(...args: unknown[]): void;
	writeSync(...args: unknown[]): void;
	write(...args: unknown[]): void;
	params(level: number, strategy: number): void;
	reset(): void;
	close(): void;
	onerror?: (message: string, errno: number, code: string) => void;
}

const binding = zlib(fakeEnvironment(), {}) as unknown as {
	Zlib: new (mode: number) => Handle;
	crc32(data: string | Uint8Array, value: number): number;
};
const { Z_FINISH, Z_SYNC_FLUSH, Z_NO_FLUSH } = realZlib.constants;

interface Options {
	windowBits?: number;
	level?: number;
	strategy?: number;
	dictionary?: Uint8Array;
	oneMember?: boolean;
}

class Failure extends Error {
	readonly errno: number;
	readonly code: string;

	constructor(message: string, errno: number, code: string) {
		super(message);
		this.errno = errno;
		this.code = code;
	}
}

/** A stream of the binding, and what it still had to read after each write. */
function open(mode: number, { windowBits = 15, level = 6, strategy = 0, ...more }: Options = {}) {
	const state = new Uint32Array(2);
	const handle = new binding.Zlib(mode);
	handle.init(
		windowBits,
		level,
		8,
		strategy,
		state,
		() => undefined,
		more.dictionary,
		!!more.oneMember,
	);
	let failure: Failure | undefined;
	handle.onerror = (...args) => {
		failure = new Failure(...args);
	};
	let left = 0;
	function write(flush: number, input: Uint8Array, chunk = 1000): Buffer {
		const chunks: Buffer[] = [];
		let offset = 0;
		for (;;) {
			const output = Buffer.alloc(chunk);
			const available = input.length - offset;
			handle.writeSync(flush, input, offset, available, output, 0, chunk);
			if (failure) throw failure;
			chunks.push(output.subarray(0, chunk - (state[0] ?? 0)));
			left = state[1] ?? 0;
			offset += available - left;
			if (state[0] !== 0) return Buffer.concat(chunks);
		}
	}
	return { handle, write, left: () => left };
}

const text = Buffer.from('The quick brown fox jumps over the lazy dog. '.repeat(100));

test('what is compressed, node decompresses', () => {
	const readers = [
		[modes.deflate, realZlib.inflateSync],
		[modes.gzip, realZlib.gunzipSync],
		[modes.deflateRaw, realZlib.inflateRawSync],
	] as const;
	for (const [mode, read] of readers) {
		for (const level of [-1, 0, 1, 9]) {
			for (const strategy of level === -1 ? [0, 1, 2, 3, 4] : [0]) {
				const stream = open(mode, { level, strategy });
				const parts = [stream.write(Z_NO_FLUSH, text), stream.write(Z_SYNC_FLUSH, text)];
				parts.push(stream.write(Z_FINISH, text));
				expect(read(Buffer.concat(parts))).toEqual(Buffer.concat([text, text, text]));
			}
		}
	}
});

test('what node compressed is decompressed, byte by byte too', () => {
	const writers = [
		[modes.inflate, realZlib.deflateSync],
		[modes.gunzip, realZlib.gzipSync],
		[modes.inflateRaw, realZlib.deflateRawSync],
		[modes.unzip, realZlib.gzipSync],
		[modes.unzip, realZlib.deflateSync],
	] as const;
	for (const [mode, write] of writers) {
		const compressed = write(text);
		const windowBits = mode === modes.inflateRaw ? 15 : 0;
		expect(open(mode, { windowBits }).write(Z_FINISH, compressed)).toEqual(text);
		const slow = open(mode, { windowBits });
		const parts = Array.from(compressed, (byte) => slow.write(Z_SYNC_FLUSH, Buffer.of(byte)));
		expect(Buffer.concat(parts)).toEqual(text);
	}
});

test('a gzip file of several members, padded or with garbage behind', () => {
	const [one, two] = [realZlib.gzipSync('hello'), realZlib.gzipSync(' world')];
	const read = (input: Buffer, options?: Options) =>
		open(modes.gunzip, { windowBits: 0, ...options })
			.write(Z_FINISH, input)
			.toString();
	expect(read(Buffer.concat([one, two]))).toBe('hello world');
	expect(read(Buffer.concat([one, Buffer.alloc(4)]))).toBe('hello');
	expect(() => read(Buffer.concat([one, Buffer.from('junk')]))).toThrow('incorrect header check');
	const strict = open(modes.gunzip, { windowBits: 0, oneMember: true });
	expect(strict.write(Z_FINISH, Buffer.concat([one, two])).toString()).toBe('hello');
	expect(strict.left()).toBe(two.length);
});

test('errors carry zlib’s words, numbers and names', () => {
	const gzip = realZlib.gzipSync('hello');
	const fails = (mode: number, input: Buffer, options: Options = {}) => {
		try {
			open(mode, { windowBits: mode === modes.inflateRaw ? 15 : 0, ...options }).write(
				Z_FINISH,
				input,
			);
			return undefined;
		} catch (error) {
			const { message, errno, code } = error as Failure;
			return [message, errno, code];
		}
	};
	expect(fails(modes.gunzip, gzip.subarray(0, 10))).toEqual([
		'unexpected end of file',
		-5,
		'Z_BUF_ERROR',
	]);
	expect(fails(modes.unzip, Buffer.alloc(0))).toEqual([
		'unexpected end of file',
		-5,
		'Z_BUF_ERROR',
	]);
	expect(fails(modes.inflate, Buffer.from('hello'))).toEqual([
		'incorrect header check',
		-3,
		'Z_DATA_ERROR',
	]);
	expect(fails(modes.inflateRaw, Buffer.from('hello'))).toEqual([
		'invalid stored block lengths',
		-3,
		'Z_DATA_ERROR',
	]);
	const dictionary = Buffer.from('abc');
	const withDictionary = realZlib.deflateSync('abcabc', { dictionary });
	expect(fails(modes.inflate, withDictionary)).toEqual(['Missing dictionary', 2, 'Z_NEED_DICT']);
	expect(fails(modes.inflate, withDictionary, { dictionary: Buffer.from('xyz') })).toEqual([
		'Bad dictionary',
		2,
		'Z_NEED_DICT',
	]);
	expect(
		open(modes.inflate, { windowBits: 0, dictionary }).write(Z_FINISH, withDictionary).toString(),
	).toBe('abcabc');
});

test('dictionaries, resets, and other parameters half way', () => {
	const dictionary = Buffer.from('lazy dog quick brown fox');
	const deflating = open(modes.deflate, { dictionary });
	expect(realZlib.inflateSync(deflating.write(Z_FINISH, text), { dictionary })).toEqual(text);
	deflating.handle.reset();
	expect(realZlib.inflateSync(deflating.write(Z_FINISH, text), { dictionary })).toEqual(text);
	const changing = open(modes.deflate, { level: 1 });
	const parts = [changing.write(Z_SYNC_FLUSH, text)];
	changing.handle.params(9, 1);
	parts.push(changing.write(Z_SYNC_FLUSH, text));
	changing.handle.params(0, 0);
	parts.push(changing.write(Z_FINISH, text));
	expect(realZlib.inflateSync(Buffer.concat(parts))).toEqual(Buffer.concat([text, text, text]));
});

test('a write later tells its callback, and a close during it waits', async () => {
	const state = new Uint32Array(2);
	const handle = new binding.Zlib(modes.gzip);
	const output = Buffer.alloc(1000);
	await new Promise<void>((resolve) => {
		handle.init(15, 6, 8, 0, state, resolve, undefined, false);
		handle.write(Z_FINISH, text, 0, text.length, output, 0, output.length);
		expect(() => handle.writeSync(Z_FINISH, text, 0, 1, output, 0, 1)).toThrow('in progress');
		handle.close();
	});
	expect(realZlib.gunzipSync(output.subarray(0, 1000 - (state[0] ?? 0)))).toEqual(text);
});

test('crc32', () => {
	expect(binding.crc32('hello', 0)).toBe(907060870);
	expect(binding.crc32(Buffer.from('hello'), 5)).toBe(4277152246);
});
