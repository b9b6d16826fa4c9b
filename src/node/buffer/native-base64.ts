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

function part(bytes: Uint8Array, start: number, end: number): NativeBytes {
	return bytes.subarray(start, end) as unknown as NativeBytes;
}

function paddingOf(text: string): number {
	return text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
}

export const nativeBase64 = {
	/** undefined: not for these. */
	toHex(bytes: Uint8Array, start: number, end: number): string | undefined {
		return has && end - start >= long ? part(bytes, start, end).toHex() : undefined;
	},

	encode(bytes: Uint8Array, start: number, end: number, alphabet: Alphabet): string | undefined {
		if (!has || end - start < long) return undefined;
		return part(bytes, start, end).toBase64({ alphabet, omitPadding: alphabet === 'base64url' });
	},

	/** Bytes written; undefined also for what only Node's lenient decoder accepts. */
	decode(text: string, into: Uint8Array, offset: number, limit: number): number | undefined {
		if (!has || text.length < long) return undefined;
		// With too little room it would stop before the last whole group.
		if (limit < ((text.length - paddingOf(text)) * 3) >> 2) return undefined;
		const alphabet = text.includes('-') || text.includes('_') ? 'base64url' : 'base64';
		const target = part(into, offset, offset + limit);
		try {
			return target.setFromBase64(text, { alphabet, lastChunkHandling: 'loose' }).written;
		} catch (error) {
			if (error instanceof SyntaxError) return undefined;
			throw error;
		}
	},
};
