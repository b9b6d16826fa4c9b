// The engine's own base64 and hexadecimal (https://tc39.es/proposal-arraybuffer-base64/), where it has them: for long
// data they are some ten times as fast.
type Alphabet = 'base64' | 'base64url';

interface NativeBytes {
	toHex(): string;
	toBase64(options: { alphabet: Alphabet; omitPadding: boolean }): string;
	setFromBase64(
		text: string,
		options: { alphabet: Alphabet; lastChunkHandling: 'loose' },
	): { read: number; written: number };
}

const has = 'toBase64' in Uint8Array.prototype && 'setFromBase64' in Uint8Array.prototype;

/** Below this many bytes or letters a loop is as good. */
const long = 128;

function bytesFor(bytes: Uint8Array, length: number): NativeBytes | undefined {
	return has && length >= long ? (bytes as unknown as NativeBytes) : undefined;
}

export const nativeBase64 = {
	/** undefined: not for these. */
	toHex: (bytes: Uint8Array): string | undefined => bytesFor(bytes, bytes.length)?.toHex(),

	encode(bytes: Uint8Array, alphabet: Alphabet): string | undefined {
		const options = { alphabet, omitPadding: alphabet === 'base64url' };
		return bytesFor(bytes, bytes.length)?.toBase64(options);
	},

	/** Bytes written; undefined also for what only Node's lenient decoder accepts. */
	decode(text: string, into: Uint8Array): number | undefined {
		const target = bytesFor(into, text.length);
		// With too little room it would stop before the last whole group.
		if (!target || into.length < (text.length * 3) >> 2) return undefined;
		const alphabet = text.includes('-') || text.includes('_') ? 'base64url' : 'base64';
		try {
			return target.setFromBase64(text, { alphabet, lastChunkHandling: 'loose' }).written;
		} catch (error) {
			if (error instanceof SyntaxError) return undefined;
			throw error;
		}
	},
};
