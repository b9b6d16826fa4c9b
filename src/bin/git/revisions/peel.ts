// An annotated tag -> what it names; a commit -> its tree, where a tree is wanted.
import type { ObjectType } from '../objects/git-object.ts';
import { parseTag } from '../objects/parse-tag.ts';
import type { ObjectStore } from '../store/object-store.ts';

/** @param wanted undefined: whatever is no tag @returns undefined if it is no such thing */
export function peel(
	objects: ObjectStore,
	oid: string,
	wanted: ObjectType | undefined,
): string | undefined {
	const object = objects.find(oid);
	if (!object) return undefined;
	if (object.type === wanted || (wanted as string | undefined) === 'object') return oid;
	if (object.type === 'tag') return peel(objects, parseTag(object.bytes).object, wanted);
	if (wanted === undefined) return oid;
	return object.type === 'commit' && wanted === 'tree' ? objects.commit(oid).tree : undefined;
}
