import { pbkdf2Sync } from 'node:crypto';

const ROUNDS = 400_000;

/** A hash that takes long to compute, so that guessing takes long, too. */
export async function fingerprint(text) {
	return await pbkdf2Sync(text, 'salt', ROUNDS, 32, 'sha256').toString('hex');
}
