// Where a ref pointed, and why it moved: `.git/logs` (gitrepository-layout(5)).
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { Person } from '../objects/git-object.ts';
import { parsePerson } from '../objects/parse-person.ts';
import { personText } from '../objects/person-text.ts';

export interface LogEntry {
	before: string;
	after: string;
	by: Person;
	message: string;
}

export class Reflog {
	readonly #folder: string;

	constructor(gitdir: string) {
		this.#folder = join(gitdir, 'logs');
	}

	has(ref: string): boolean {
		return fs.existsSync(join(this.#folder, ref));
	}

	/** Newest last. */
	read(ref: string): LogEntry[] {
		const file = join(this.#folder, ref);
		if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
		return fs
			.readFileSync(file, 'utf8')
			.split('\n')
			.filter((line) => line !== '')
			.map((line) => {
				const tab = line.indexOf('\t');
				const head = tab === -1 ? line : line.slice(0, tab);
				return {
					before: head.slice(0, 40),
					after: head.slice(41, 81),
					by: parsePerson(head.slice(82)),
					message: tab === -1 ? '' : line.slice(tab + 1),
				};
			});
	}

	add(ref: string, entry: LogEntry): void {
		const file = join(this.#folder, ref);
		fs.mkdirSync(dirname(file), { recursive: true });
		fs.appendFileSync(file, lineOf(entry));
	}

	/** Replaces all entries; none takes the file away. */
	write(ref: string, entries: readonly LogEntry[]): void {
		if (entries.length === 0) this.remove(ref);
		else fs.writeFileSync(join(this.#folder, ref), entries.map(lineOf).join(''));
	}

	remove(ref: string): void {
		fs.rmSync(join(this.#folder, ref), { force: true });
	}

	rename(from: string, to: string): void {
		if (!this.has(from)) return;
		const target = join(this.#folder, to);
		// `a` may become `a/b`: the file is out of the way before the folder is made.
		const aside = join(this.#folder, '.renamed-ref');
		fs.renameSync(join(this.#folder, from), aside);
		fs.mkdirSync(dirname(target), { recursive: true });
		fs.renameSync(aside, target);
	}
}

function lineOf({ before, after, by, message }: LogEntry): string {
	const words = message.replaceAll(/\s+/g, ' ').trim();
	return `${before} ${after} ${personText(by)}${words === '' ? '' : `\t${words}`}\n`;
}
