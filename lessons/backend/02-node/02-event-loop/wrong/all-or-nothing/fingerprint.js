import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';

const ROUNDS = 400_000;
const hash = promisify(pbkdf2);

/** A hash that takes long to compute, so that guessing takes long, too. */
export async function fingerprint(text) {
	const bytes = await hash(text, 'salt', ROUNDS, 32, 'sha256');
	return bytes.toString('hex');
}
