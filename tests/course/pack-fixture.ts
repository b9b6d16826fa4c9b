// A small valid pack as a map of files, to be broken by tests.
import { PackFiles } from '#course/pack-files.ts';

const encoder = new TextEncoder();

const VALID: Record<string, string> = {
	'pack.yaml': 'format: 1\ntitle: T\nsummary: S\nversion: 1.0.0\nlicense: MIT\nauthors: [A]\n',
	'01-first/module.yaml': 'title: M\nsummary: S\n',
	'01-first/01-one/lesson.md': '---\ntitle: One\nfocus: server.js\nminutes: 5\n---\n\nProse.\n',
	'01-first/01-one/starter/server.js': 'one',
	'01-first/01-one/solution/server.js': 'solved',
	'01-first/02-two/lesson.md': '---\ntitle: Two\nfocus: server.js\nminutes: 5\n---\nMore.\n',
};

/** @param changes path -> new text, or undefined to leave the file out */
export function packFixture(changes: Record<string, string | undefined> = {}): PackFiles {
	const files = new Map<string, Uint8Array>();
	for (const [path, text] of Object.entries({ ...VALID, ...changes })) {
		if (text !== undefined) files.set(path, encoder.encode(text));
	}
	return new PackFiles(files);
}
