// Several commits picked or reverted one after the other: what is left to do survives a conflict in .git/sequencer, in the
// real git's form.
import fs from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../repository.ts';
import { commitTitle } from '../log/commit-title.ts';
import { namedRevision } from '../revisions/named-revision.ts';

export type Action = 'pick' | 'revert';

export interface Step {
	action: Action;
	oid: string;
}

export interface Sequence {
	/** Where it began: `--abort` goes back there. */
	head: string;
	steps: Step[];
}

export class SequenceFile {
	readonly #repository: Repository;
	readonly #folder: string;

	constructor(repository: Repository) {
		this.#repository = repository;
		this.#folder = join(repository.gitdir, 'sequencer');
	}

	/** The first step is the one under way. */
	read(): Sequence | undefined {
		if (!fs.existsSync(join(this.#folder, 'todo'))) return undefined;
		const read = (name: string): string => fs.readFileSync(join(this.#folder, name), 'utf8');
		const steps = read('todo')
			.split('\n')
			.flatMap((line): Step[] => {
				const match = /^(pick|revert) ([0-9a-f]+)/.exec(line);
				const oid = match && namedRevision(this.#repository, match[2] ?? '');
				return oid ? [{ action: match[1] as Action, oid }] : [];
			});
		return { head: read('head').trim(), steps };
	}

	write({ head, steps }: Sequence): void {
		fs.mkdirSync(this.#folder, { recursive: true });
		const lines = steps.map(({ action, oid }) => {
			const title = commitTitle(this.#repository.objects.commit(oid).message);
			return `${action} ${this.#repository.short(oid)} ${title}\n`;
		});
		fs.writeFileSync(join(this.#folder, 'todo'), lines.join(''));
		fs.writeFileSync(join(this.#folder, 'head'), `${head}\n`);
		fs.writeFileSync(join(this.#folder, 'abort-safety'), `${this.#repository.head()}\n`);
	}

	remove(): void {
		fs.rmSync(this.#folder, { recursive: true, force: true });
	}
}
