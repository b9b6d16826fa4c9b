// Whether bytes are valid UTF-8.
import { unshared } from './unshared.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function isUtf8(bytes: Uint8Array): boolean {
	try {
		strict.decode(unshared(bytes));
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}
