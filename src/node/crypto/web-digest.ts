// Web Crypto's name of a digest, where it has it.
import type { DigestName } from './digest-names.ts';

const names: Partial<Record<DigestName, string>> = {
	sha1: 'SHA-1',
	sha256: 'SHA-256',
	sha384: 'SHA-384',
	sha512: 'SHA-512',
};

export function webDigest(name: DigestName): string | undefined {
	return names[name];
}
