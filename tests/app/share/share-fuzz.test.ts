// 10,000 links that somebody or something has changed: each opens or gives a clear message; nothing else is thrown, and
// nothing hangs.
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pathProblem } from '../../../src/app/share/path-problem.ts';
import { ShareProblem } from '../../../src/app/share/share-problem.ts';
import { shareText } from '../../../src/app/share/share-text.ts';
import { random } from '../../data/random.ts';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const ROUNDS = 10_000;
const next = random(20261122);

const json = JSON.stringify({
	p: ['backend', '0.1.0', '0123456789ab'],
	l: ['first-response', 'First response'],
	f: [
		['server.js', "import express from 'express';\nexpress().listen(3000);\n".repeat(4)],
		['a/b.bin', { b: 'AAECAwQFBgc=' }],
		['old.js', null],
	],
	u: 'abcdefgh',
	r: ['node server.js', 3000, '/', 'server.js'],
	h: ['main', 'commit refs/heads/main\n'],
});

function sealed(packed: Uint8Array): string {
	const check = createHash('sha256').update(packed).digest().subarray(0, 4);
	return `1${Buffer.concat([check, packed]).toString('base64url')}`;
}

const good = sealed(deflateRawSync(json));

function changed(bytes: Uint8Array): Uint8Array {
	const copy = Uint8Array.from(bytes);
	for (let flips = 1 + next(4); flips > 0; flips--) {
		const at = next(copy.length);
		copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
	}
	return copy;
}

function noise(length: number, sign: () => string): string {
	return Array.from({ length }, sign).join('');
}

const anySign = (): string => SIGNS.charAt(next(SIGNS.length));

/** By what happens to links, and by what those do who know the format: with a check that is right. */
const mutations: Readonly<Record<string, () => string>> = {
	flipped: () => Buffer.from(changed(Buffer.from(good))).toString('latin1'),
	signChanged: () => {
		const at = next(good.length);
		return good.slice(0, at) + anySign() + good.slice(at + 1);
	},
	cut: () => good.slice(0, next(good.length)),
	beginningLost: () => good.slice(next(good.length)),
	middleLost: () => good.slice(0, next(good.length)) + good.slice(next(good.length)),
	twice: () => good + good.slice(0, next(good.length)),
	moreAfter: () => good + noise(1 + next(20), anySign),
	random: () => `1${noise(next(400), anySign)}`,
	anything: () => noise(next(200), () => String.fromCharCode(next(0x10000))),
	escaped: () => good.replaceAll('-', '%2D').slice(0, next(good.length + 1)) + '%',
	packedChanged: () => sealed(changed(deflateRawSync(json))),
	packedCut: () => sealed(deflateRawSync(json).subarray(0, next(200))),
	packedRandom: () => sealed(Uint8Array.from({ length: next(300) }, () => next(256))),
	jsonChanged: () => sealed(deflateRawSync(changed(Buffer.from(json)))),
	jsonCut: () => sealed(deflateRawSync(json.slice(0, next(json.length)))),
	jsonMixed: () =>
		sealed(deflateRawSync(json.replaceAll(/"(\w)":/g, () => `"${'plfurh'[next(6)]}":`))),
};

test(`${ROUNDS} changed links open or say why not`, { timeout: 120_000 }, async () => {
	const names = Object.keys(mutations);
	const outcomes = { opened: 0, refused: 0 };
	for (let round = 0; round < ROUNDS; round++) {
		const name = names[round % names.length] ?? '';
		const link = mutations[name]?.() ?? '';
		try {
			const work = await shareText.read(link);
			for (const path of work.files.keys()) expect(pathProblem(path)).toBeUndefined();
			outcomes.opened++;
		} catch (error) {
			if (!(error instanceof ShareProblem)) throw new Error(`${name}: ${link}`, { cause: error });
			expect(`${error.message} ${error.advice}`).toMatch(/^[A-Z].{30,300}\.$/s);
			outcomes.refused++;
		}
	}
	expect(outcomes.opened + outcomes.refused).toBe(ROUNDS);
	// Some changes are none, or meet the inside of a text.
	expect(outcomes.opened).toBeGreaterThan(100);
	expect(outcomes.refused).toBeGreaterThan(8000);
});
