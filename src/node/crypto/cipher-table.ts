// The ciphers there are, by OpenSSL's names and numbers.
export type CipherMode = 'cbc' | 'ctr' | 'ecb' | 'gcm' | 'cfb' | 'ofb' | 'stream';

export interface CipherFacts {
	readonly name: string;
	readonly nid: number;
	readonly mode: CipherMode;
	/** Bytes. */
	readonly keyLength: number;
	/** Bytes; 0: takes none. */
	readonly ivLength: number;
	readonly blockSize: number;
	/** Makes a tag that authenticates. */
	readonly isAead: boolean;
}

function aes(mode: CipherMode, bits: number, nid: number): CipherFacts {
	return {
		name: mode === 'gcm' ? `id-aes${bits}-gcm` : `aes-${bits}-${mode}`,
		nid,
		mode,
		keyLength: bits / 8,
		ivLength: mode === 'ecb' ? 0 : mode === 'gcm' ? 12 : 16,
		blockSize: mode === 'ecb' || mode === 'cbc' ? 16 : 1,
		isAead: mode === 'gcm',
	};
}

function chacha(name: string, nid: number, ivLength: number, isAead: boolean): CipherFacts {
	return { name, nid, mode: 'stream', keyLength: 32, ivLength, blockSize: 1, isAead };
}

/** As crypto.getCiphers() lists them, in its order. */
const listed: readonly (readonly [name: string, facts: CipherFacts])[] = [
	['aes-128-cbc', aes('cbc', 128, 419)],
	['aes-128-cfb', aes('cfb', 128, 421)],
	['aes-128-ctr', aes('ctr', 128, 904)],
	['aes-128-ecb', aes('ecb', 128, 418)],
	['aes-128-gcm', aes('gcm', 128, 895)],
	['aes-128-ofb', aes('ofb', 128, 420)],
	['aes-192-cbc', aes('cbc', 192, 423)],
	['aes-192-cfb', aes('cfb', 192, 425)],
	['aes-192-ctr', aes('ctr', 192, 905)],
	['aes-192-ecb', aes('ecb', 192, 422)],
	['aes-192-gcm', aes('gcm', 192, 898)],
	['aes-192-ofb', aes('ofb', 192, 424)],
	['aes-256-cbc', aes('cbc', 256, 427)],
	['aes-256-cfb', aes('cfb', 256, 429)],
	['aes-256-ctr', aes('ctr', 256, 906)],
	['aes-256-ecb', aes('ecb', 256, 426)],
	['aes-256-gcm', aes('gcm', 256, 901)],
	['aes-256-ofb', aes('ofb', 256, 428)],
	['aes128', aes('cbc', 128, 419)],
	['aes192', aes('cbc', 192, 423)],
	['aes256', aes('cbc', 256, 427)],
	['chacha20', chacha('chacha20', 1019, 16, false)],
	['chacha20-poly1305', chacha('chacha20-poly1305', 1018, 12, true)],
	['id-aes128-GCM', aes('gcm', 128, 895)],
	['id-aes192-GCM', aes('gcm', 192, 898)],
	['id-aes256-GCM', aes('gcm', 256, 901)],
];

const byName = new Map(listed.map(([name, facts]) => [name.toLowerCase(), facts]));

export const cipherTable = {
	list: listed.map(([name]) => name),
	find: (nameOrNid: string | number): CipherFacts | undefined =>
		typeof nameOrNid === 'string'
			? byName.get(nameOrNid.toLowerCase())
			: listed.find(([, facts]) => facts.nid === nameOrNid)?.[1],
};
