// The name of a ref, or the first digits of an id -> an id.
import type { Repository } from '../repository.ts';
import { fullRef } from './full-ref.ts';

export function namedRevision({ refs, objects }: Repository, name: string): string | undefined {
	if (/^[0-9a-f]{40}$/.test(name)) return name;
	const ref = fullRef(refs, name);
	const oid = ref === undefined ? undefined : refs.resolve(ref);
	if (oid !== undefined) return oid;
	const described = /-g([0-9a-f]{4,40})$/.exec(name)?.[1] ?? name;
	if (!/^[0-9a-f]{4,39}$/.test(described)) return undefined;
	const found = objects.expand(described);
	if (found.length <= 1) return found[0];
	const commits = found.filter((oid) => objects.read(oid).type === 'commit');
	return commits.length === 1 ? commits[0] : undefined;
}
