// A whole input as text.
import type { Input } from './io.ts';

export async function readText(input: Input): Promise<string> {
	const pieces: Uint8Array[] = [];
	for await (const piece of input.chunks()) pieces.push(piece);
	return Buffer.concat(pieces).toString();
}
