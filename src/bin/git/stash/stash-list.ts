// The stash: `refs/stash` is the newest entry, its log has all.
import { GitError } from '../git-error.ts';
import type { Repository } from '../repository.ts';

const REF = 'refs/stash';

export interface StashEntry {
	position: number;
	oid: string;
	/** `WIP on main: 1a2b3c4 Add a` */
	message: string;
	/** As it is named in messages: `refs/stash@{0}`. */
	name: string;
}

export class StashList {
	readonly #repository: Repository;

	constructor(repository: Repository) {
		this.#repository = repository;
	}

	/** Newest first. */
	all(): StashEntry[] {
		return this.#repository.refs.log
			.read(REF)
			.reverse()
			.map(({ after, message }, position) => ({
				position,
				oid: after,
				message,
				name: `${REF}@{${position}}`,
			}));
	}

	/** @param word `stash@{1}`, `1`, or undefined for the newest */
	find(word: string | undefined): StashEntry {
		const all = this.all();
		const position =
			word === undefined ? 0 : Number(/^(?:stash@\{)?(\d+)\}?$/.exec(word)?.[1] ?? NaN);
		if (all.length === 0) throw new GitError('No stash entries found.', { code: 1, prefix: '' });
		const entry = all[position];
		if (!entry)
			throw new GitError(
				Number.isNaN(position)
					? `${word} is not a valid reference`
					: `log for 'stash' only has ${all.length} entries`,
				Number.isNaN(position) ? { code: 1, prefix: 'error: ' } : {},
			);
		return word?.startsWith('stash') ? { ...entry, name: word } : entry;
	}

	push(oid: string, message: string): void {
		const { refs } = this.#repository;
		// Only some refs have a log by themselves; this one lives from it.
		if (!refs.log.has(REF)) refs.log.add(REF, { ...this.#entry(oid, message) });
		else refs.log.add(REF, { ...this.#entry(oid, message), before: refs.resolve(REF) ?? oid });
		refs.update(REF, oid, message);
	}

	#entry(oid: string, message: string): Parameters<Repository['refs']['log']['add']>[1] {
		const by = this.#repository.objects.commit(oid).committer;
		return { before: '0'.repeat(40), after: oid, by, message };
	}

	drop({ position }: StashEntry): void {
		const { refs } = this.#repository;
		const entries = refs.log.read(REF);
		const at = entries.length - 1 - position;
		const next = entries[at + 1];
		const gone = entries[at];
		if (next && gone) next.before = gone.before;
		entries.splice(at, 1);
		const newest = entries.at(-1);
		if (!newest) {
			this.clear();
			return;
		}
		refs.log.write(REF, entries);
		refs.update(REF, newest.after, '');
	}

	clear(): void {
		this.#repository.refs.remove(REF);
	}
}
