// Random bytes from the browser's generator, few at a time.
import type { Environment } from '../environment.ts';

export function randomBytesOf({ browser: { crypto } }: Environment) {
	return (size: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(size));
}
