// One short hash over files: tells whether those that were not shared are the same in another version of the lesson.
import type { Contents } from '../work/contents.ts';
import type { FileMap } from '../work/kept-work.ts';
import { base64url } from './base64url.ts';

const BYTES = 6;

/** @returns '' if there are none */
export async function restHash(files: FileMap): Promise<string> {
	if (files.size === 0) return '';
	const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
	const parts = sorted.flatMap(([path, contents]) => [
		bytesOf(`${path}\0`),
		bytesOf(contents),
		SEPARATOR,
	]);
	const all = new Uint8Array(await new Blob(parts).arrayBuffer());
	const digest = await crypto.subtle.digest('SHA-256', all);
	return base64url.from(new Uint8Array(digest).subarray(0, BYTES));
}

const SEPARATOR = new Uint8Array(1);

function bytesOf(contents: Contents): Uint8Array<ArrayBuffer> {
	return typeof contents === 'string'
		? new TextEncoder().encode(contents)
		: new Uint8Array(contents);
}
