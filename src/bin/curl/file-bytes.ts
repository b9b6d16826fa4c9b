// The bytes of a file named on curl's command line; `-` is stdin.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CurlError } from './curl-error.ts';

export function fileBytes(path: string, readInput: () => Buffer): Buffer {
	if (path === '-') return readInput();
	try {
		return readFileSync(path);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		throw new CurlError(26, `Failed to open ${basename(path)}`);
	}
}
