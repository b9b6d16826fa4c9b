// Refs that fit the options that `for-each-ref`, `branch` and `tag` share: patterns, --merged, --contains, --sort.
import type { Repository } from '../repository.ts';
import { commitOrFail } from '../revisions/commit-or-fail.ts';
import { peel } from '../revisions/peel.ts';
import { isAncestor } from '../store/is-ancestor.ts';
import { type Ref, refFormat } from './ref-format.ts';

export interface RefFilter {
	merged?: string | undefined;
	noMerged?: string | undefined;
	contains?: string | undefined;
	pointsAt?: string | undefined;
	/** `-committerdate` */
	sort?: string | undefined;
}

export function matchRefs(repository: Repository, refs: readonly Ref[], filter: RefFilter): Ref[] {
	const { objects } = repository;
	const tip = (word: string | undefined): string | undefined =>
		word === undefined ? undefined : commitOrFail(repository, word);
	const [merged, noMerged] = [tip(filter.merged), tip(filter.noMerged)];
	const [contains, pointsAt] = [tip(filter.contains), tip(filter.pointsAt)];
	const found = refs.filter(({ oid }) => {
		const commit = peel(objects, oid, 'commit');
		if (commit === undefined) return [merged, noMerged, contains].every((x) => x === undefined);
		return (
			(merged === undefined || isAncestor(objects, commit, merged)) &&
			(noMerged === undefined || !isAncestor(objects, commit, noMerged)) &&
			(contains === undefined || isAncestor(objects, contains, commit)) &&
			(pointsAt === undefined || commit === pointsAt)
		);
	});
	return filter.sort === undefined ? found : sorted(repository, found, filter.sort);
}

function sorted(repository: Repository, refs: readonly Ref[], sort: string): Ref[] {
	const down = sort.startsWith('-');
	const key = sort.replace(/^-/, '');
	const atom = /date$/.test(key) ? `%(${key}:unix)` : `%(${key.replace(/^v(ersion)?:/, '')})`;
	const keys = new Map(refs.map((ref) => [ref, refFormat(repository, atom, ref)]));
	const compare = (a: Ref, b: Ref): number => {
		const [x = '', y = ''] = [keys.get(a), keys.get(b)];
		const order = /date$|^v/.test(key)
			? x.localeCompare(y, 'en', { numeric: true })
			: x < y
				? -1
				: x > y
					? 1
					: 0;
		return order * (down ? -1 : 1) || (a.name < b.name ? -1 : 1);
	};
	return [...refs].sort(compare);
}
