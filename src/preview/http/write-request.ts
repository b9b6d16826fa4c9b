// The head of an HTTP/1.1 request as bytes.
import type { HeaderList } from './header-list.ts';

/** `target` is the path with its query, already percent-encoded, as URL gives it. */
export function writeRequest(method: string, target: string, headers: HeaderList): Uint8Array {
	let head = `${method} ${target} HTTP/1.1\r\n`;
	for (const [name, value] of headers) head += `${name}: ${value}\r\n`;
	return Uint8Array.from(head + '\r\n', (character) => character.charCodeAt(0));
}
