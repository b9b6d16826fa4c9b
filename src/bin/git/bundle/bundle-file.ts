// A repository, or a part of its history, in one file (gitformat-bundle(5), version 2).
import fs from 'node:fs';
import { GitError } from '../git-error.ts';

export interface Bundle {
	/** Commits that whoever takes it must have: id and title. */
	needs: { oid: string; title: string }[];
	/** In the file's order. */
	refs: Map<string, string>;
	pack: Buffer;
}

const SIGNATURE = '# v2 git bundle\n';

export class BundleFile {
	readonly #path: string;
	readonly #shown: string;

	/** @param shown as it was typed, for messages */
	constructor(path: string, shown: string) {
		this.#path = path;
		this.#shown = shown;
	}

	static is(path: string): boolean {
		if (!fs.statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
		return fs.readFileSync(path).toString('latin1', 0, SIGNATURE.length) === SIGNATURE;
	}

	read(): Bundle {
		if (!fs.existsSync(this.#path))
			throw new GitError(`could not open '${this.#shown}'`, { code: 1, prefix: 'error: ' });
		if (!BundleFile.is(this.#path))
			throw new GitError(`'${this.#shown}' does not look like a v2 or v3 bundle file`, {
				code: 1,
				prefix: 'error: ',
			});
		const bytes = fs.readFileSync(this.#path);
		const end = bytes.indexOf('\n\n') + 2;
		const bundle: Bundle = { needs: [], refs: new Map(), pack: bytes.subarray(end) };
		for (const line of bytes.toString('utf8', SIGNATURE.length, end - 2).split('\n')) {
			const need = /^-([0-9a-f]{40}) ?(.*)$/.exec(line);
			if (need) bundle.needs.push({ oid: need[1] ?? '', title: need[2] ?? '' });
			else bundle.refs.set(line.slice(41), line.slice(0, 40));
		}
		return bundle;
	}

	write({ needs, refs, pack }: Bundle): void {
		const lines = [
			...needs.map(({ oid, title }) => `-${oid} ${title}\n`),
			...[...refs].map(([name, oid]) => `${oid} ${name}\n`),
		];
		fs.writeFileSync(
			this.#path,
			Buffer.concat([Buffer.from(`${SIGNATURE}${lines.join('')}\n`), pack]),
		);
	}
}
