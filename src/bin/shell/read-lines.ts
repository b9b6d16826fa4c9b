// An input line by line, as it comes.
import { StringDecoder } from 'node:string_decoder';
import type { Input } from './io.ts';

/** Lines without their newline; a last line that has none counts too. */
export async function* readLines(input: Input): AsyncIterable<string> {
	const decoder = new StringDecoder('utf8');
	let rest = '';
	for await (const piece of input.chunks()) {
		const lines = (rest + decoder.write(Buffer.from(piece))).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	rest += decoder.end();
	if (rest !== '') yield rest;
}
