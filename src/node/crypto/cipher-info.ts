// crypto.getCipherInfo(): src/crypto/crypto_cipher.cc.
import { cipherTable } from './cipher-table.ts';

type Info = Record<string, string | number>;

/** Fills `info`; undefined when there is no such cipher, or none with such a key or vector. */
export function cipherInfo(
	info: Info,
	nameOrNid: string | number,
	keyLength?: number,
	ivLength?: number,
): Info | undefined {
	const facts = cipherTable.find(nameOrNid);
	if (!facts) return undefined;
	if (keyLength !== undefined && keyLength !== facts.keyLength) return undefined;
	if (ivLength !== undefined && ivLength !== facts.ivLength) {
		const isFree = facts.mode === 'gcm' && ivLength > 0;
		if (!isFree && !(facts.isAead && ivLength <= facts.ivLength)) return undefined;
	}
	info['mode'] = facts.mode;
	info['name'] = facts.name;
	info['nid'] = facts.nid;
	if (facts.mode !== 'stream') info['blockSize'] = facts.blockSize;
	if (facts.ivLength > 0) info['ivLength'] = ivLength ?? facts.ivLength;
	info['keyLength'] = facts.keyLength;
	return info;
}
