// bindings/crypto.ts against node's own crypto.
import { expect, test } from 'vitest';
import { crypto } from '#node/bindings/crypto.ts';
import { fakeEnvironment, offerLazy } from './fake-environment.ts';
import { realNode } from './real-node.ts';

await offerLazy('hashes', () => import('#node/lazy/hashes.ts'));

interface HashHandle {
	update(data: string | Uint8Array, encoding?: string): boolean;
	digest(encoding?: string): string;
	init(name: string, key: Uint8Array): void;
}
interface Job {
	run(): [error: Error | undefined, result: unknown] | Promise<unknown> | undefined;
	ondone?: (error: unknown, result: unknown) => void;
}
interface Binding {
	Hash: new (source: unknown, size?: number) => HashHandle;
	Hmac: new () => HashHandle;
	getHashes(): string[];
	[name: string]: unknown;
}

const base = { kKeyTypeSecret: 0, kKeyTypePublic: 1, kKeyTypePrivate: 2, SecureContext: class {} };
const binding = crypto(fakeEnvironment(), base) as unknown as Binding;
const sync = 1;

function job(name: string, ...args: unknown[]): Job {
	const Job = binding[name] as new (...args: unknown[]) => Job;
	return new Job(...args);
}

function hex(result: unknown): string {
	return Buffer.from(result as ArrayBuffer).toString('hex');
}

test('every listed hash, and those names that are not listed', () => {
	const theirs = realNode<Record<string, string>>(`() => {
		const { createHash, getHashes } = require('crypto');
		const names = [...getHashes(), 'MD5', 'SHA2-256', 'sha-256', 'BLAKE2S-256', 'SHAKE-128', 'Rmd160'];
		return Object.fromEntries(names.map((name) => [
			name, createHash(name).update('h\u00e9llo'.repeat(50)).update('ff00', 'hex').digest('hex'),
		]));
	}`);
	for (const name of Object.keys(theirs)) {
		if (/sm3/i.test(name)) continue;
		const hash = new binding.Hash(name);
		hash.update('héllo'.repeat(50), 'utf8');
		hash.update('ff00', 'hex');
		expect([name, hash.digest('hex')]).toEqual([name, theirs[name]]);
	}
	const listed = Object.keys(theirs).filter((name) => binding.getHashes().includes(name));
	expect(binding.getHashes()).toEqual(listed);
});

test('free lengths, copies, digests twice, unknown digests', () => {
	const xof = new binding.Hash('shake128', 5);
	xof.update('a');
	expect(xof.digest('hex')).toBe('85c8de88d2');
	expect(new binding.Hash('shake256', 0).digest('hex')).toBe('');
	const hash = new binding.Hash('sha1');
	hash.update('a');
	const copy = new binding.Hash(hash);
	copy.update('b');
	expect(hash.digest('base64')).toBe('hvfkN/qlp/zhXR3cuerq6jd2Z7g=');
	expect(hash.digest('base64')).toBe('hvfkN/qlp/zhXR3cuerq6jd2Z7g=');
	expect(copy.digest('hex')).toBe('da23614e02469a0d7c7bd1bdab5c9c474b1904dc');
	expect(hash.update('c')).toBe(false);
	expect(() => new binding.Hash('nope')).toThrow('Digest method not supported');
	expect(() => new binding.Hash('sha256', 5)).toThrow(
		'error:030000B2:digital envelope routines::not XOF or invalid length',
	);
	expect(() => new binding.Hash('md4')).toThrow(
		expect.objectContaining({ code: 'ERR_OSSL_EVP_UNSUPPORTED' }),
	);
});

test('hmac', () => {
	const theirs = realNode<
		string[]
	>(`() => ['md5', 'sha1', 'sha256', 'sha512', 'sha3-256', 'ripemd160'].map(
		(name) => require('crypto').createHmac(name, 'k'.repeat(200)).update('data').digest('hex'))`);
	const mine = ['md5', 'sha1', 'sha256', 'sha512', 'sha3-256', 'ripemd160'].map((name) => {
		const hmac = new binding.Hmac();
		hmac.init(name, Buffer.from('k'.repeat(200)));
		hmac.update('data');
		return hmac.digest('hex');
	});
	expect(mine).toEqual(theirs);
	expect(() => new binding.Hmac().init('nope', Buffer.from('k'))).toThrow(
		expect.objectContaining({ code: 'ERR_CRYPTO_INVALID_DIGEST', message: 'Invalid digest: nope' }),
	);
});

test('key derivation, at once and later', async () => {
	const theirs = realNode<string[]>(`() => {
		const { pbkdf2Sync, hkdfSync, scryptSync } = require('crypto');
		return [
			pbkdf2Sync('pass', 'salt', 10, 30, 'sha256'),
			pbkdf2Sync('pass', 'salt', 10, 30, 'sha3-512'),
			hkdfSync('sha512', 'key', 'salt', 'info', 70),
			scryptSync('pass', 'salt', 40, { N: 1024 }),
		].map((key) => Buffer.from(key).toString('hex'));
	}`);
	const [pass, salt, key, info] = ['pass', 'salt', 'key', 'info'].map((text) => Buffer.from(text));
	const calls: [string, ...unknown[]][] = [
		['PBKDF2Job', pass, salt, 10, 30, 'sha256'],
		['PBKDF2Job', pass, salt, 10, 30, 'sha3-512'],
		['HKDFJob', 'sha512', key, salt, info, 70],
		['ScryptJob', pass, salt, 1024, 8, 1, 32 << 20, 40],
	];
	for (const [index, [name, ...args]] of calls.entries()) {
		const [error, result] = job(name, sync, ...args).run() as [unknown, unknown];
		expect(error).toBeUndefined();
		expect(hex(result)).toBe(theirs[index]);
		const later = job(name, 0, ...args);
		const done = new Promise<unknown>((resolve, reject) => {
			later.ondone = (failure, value) => (failure ? reject(failure as Error) : resolve(value));
		});
		expect(later.run()).toBeUndefined();
		expect(hex(await done)).toBe(theirs[index]);
		expect(hex(await job(name, 2, ...args).run())).toBe(theirs[index]);
	}
});

test('wrong parameters of key derivation', () => {
	const bytes = Buffer.from('x');
	expect(() => job('PBKDF2Job', sync, bytes, bytes, 1, 20, 'nope')).toThrow('Invalid digest: nope');
	expect(() => job('HKDFJob', sync, 'sha256', bytes, bytes, bytes, 200_000)).toThrow(
		'Invalid key length',
	);
	expect(() => job('ScryptJob', sync, bytes, bytes, 3, 8, 1, 32 << 20, 20)).toThrow(
		'Invalid scrypt params',
	);
	expect(() => job('ScryptJob', sync, bytes, bytes, 1 << 20, 8, 1, 32 << 20, 20)).toThrow(
		'memory limit exceeded',
	);
	job('ScryptJob', sync, bytes, bytes, 16_384, 8, 1, 32 << 20, 20);
});

test('random bytes fill what was asked for, and only that', () => {
	const target = Buffer.alloc(200_000);
	void job('RandomBytesJob', sync, target, 10, 199_000).run();
	expect(target.subarray(0, 10).every((byte) => byte === 0)).toBe(true);
	expect(target.subarray(199_010).every((byte) => byte === 0)).toBe(true);
	expect(new Set(target.subarray(10, 199_010)).size).toBe(256);
});

test('primes', () => {
	const isPrime = (value: number) => job('CheckPrimeJob', sync, Buffer.of(value), 0).run();
	const found = Array.from({ length: 100 }, (_, value) => value).filter(
		(value) => (isPrime(value) as unknown[])[1],
	);
	expect(found.slice(0, 10)).toEqual([2, 3, 5, 7, 11, 13, 17, 19, 23, 29]);
	expect(found.length).toBe(25);
	for (const safe of [false, true]) {
		const [, prime] = job('RandomPrimeJob', sync, 64, safe).run() as [unknown, ArrayBuffer];
		const value = BigInt(`0x${hex(prime)}`);
		const verdict = realNode<boolean[]>(
			`(value) => {
			const { checkPrimeSync } = require('crypto');
			return [checkPrimeSync(BigInt(value)), checkPrimeSync(BigInt(value) >> 1n)];
		}`,
			String(value),
		);
		expect(verdict[0]).toBe(true);
		if (safe) expect(verdict[1]).toBe(true);
		expect(value >> 62n).toBe(3n);
	}
});

test('secret keys', () => {
	const Handle = binding['KeyObjectHandle'] as new () => {
		init(type: number, bytes: Uint8Array): void;
		getSymmetricKeySize(): number;
		export(): Uint8Array;
		exportJwk(jwk: object): object;
		equals(other: object): boolean;
	};
	const [one, same, other] = ['abc', 'abc', 'abd'].map((text) => {
		const handle = new Handle();
		handle.init(0, Buffer.from(text));
		return handle;
	});
	expect(one?.getSymmetricKeySize()).toBe(3);
	expect(one?.exportJwk({})).toEqual({ kty: 'oct', k: 'YWJj' });
	expect(one?.equals(same ?? {})).toBe(true);
	expect(one?.equals(other ?? {})).toBe(false);
});

test('what is missing says so', () => {
	expect(() => new (binding['SecureContext'] as new () => object)()).toThrow(
		expect.objectContaining({ code: 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM' }),
	);
});
