// What importing would do with each workspace. Nothing that is here is ever replaced.
import type { KeptWork } from './kept-work.ts';
import { sameContents } from './same-contents.ts';

export interface ImportStep {
	/** `add`: there is none here; `same`: it is here; `both`: there is other work here, which stays. */
	kind: 'add' | 'same' | 'both';
	work: KeptWork;
}

/** @param here all workspaces of this browser that have to do with those that come */
export function planImport(coming: readonly KeptWork[], here: readonly KeptWork[]): ImportStep[] {
	return coming.map((work) => {
		const origin = work.copyOf ?? work.key;
		const relatives = here.filter(({ key, copyOf }) => (copyOf ?? key) === origin);
		if (relatives.some((other) => sameFiles(work, other))) return { kind: 'same', work };
		const taken = relatives.some(({ key }) => key === work.key);
		if (!taken) return { kind: 'add', work };
		const key = `${origin}#${crypto.randomUUID().slice(0, 8)}`;
		return { kind: 'both', work: { ...work, key, copyOf: origin } };
	});
}

function sameFiles(one: KeptWork, other: KeptWork): boolean {
	if (one.files.size !== other.files.size) return false;
	return [...one.files].every(([path, contents]) => sameContents(contents, other.files.get(path)));
}
