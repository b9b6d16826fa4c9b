// Encrypts or decrypts a whole text at once; one with a tag is followed by it.
import { lazyScript } from '../engine/lazy-script.ts';
import type { Environment } from '../environment.ts';
import type { LazyCiphers } from '../lazy/ciphers.ts';
import type { CipherFacts } from './cipher-table.ts';
import { timingSafeEqual } from './timing-safe-equal.ts';

export interface WholeText {
	facts: CipherFacts;
	encrypts: boolean;
	key: Uint8Array;
	iv: Uint8Array;
	text: Uint8Array;
	/** Bytes; of ciphers that authenticate. */
	tagLength: number;
	/** Authenticated, not encrypted. */
	beside: Uint8Array | undefined;
}

function join(...parts: Uint8Array[]): ArrayBuffer {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let offset = 0;
	for (const part of parts) {
		whole.set(part, offset);
		offset += part.length;
	}
	return whole.buffer;
}

export function cryptWhole(
	environment: Environment,
	{ facts, encrypts, key, iv, text, tagLength, beside }: WholeText,
): ArrayBuffer {
	const { openCipher } = lazyScript<LazyCiphers>(environment, 'ciphers');
	const stream = openCipher(facts, encrypts, key, iv);
	if (beside) stream.authenticate?.(beside);
	const end = facts.isAead && !encrypts ? text.length - tagLength : text.length;
	if (end < 0) throw new Error('Cipher job failed');
	const parts = [stream.update(text.subarray(0, end)), stream.final()];
	const tag = stream.tag?.().subarray(0, tagLength);
	if (!tag) return join(...parts);
	if (encrypts) return join(...parts, tag);
	if (!timingSafeEqual(tag, text.subarray(end))) throw new Error('Cipher job failed');
	return join(...parts);
}
