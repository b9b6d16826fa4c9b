// The bytes of an annotated tag, read.
import type { ObjectType, Tag } from './git-object.ts';
import { parsePerson } from './parse-person.ts';
import { splitHeaders } from './split-headers.ts';

export function parseTag(bytes: Buffer): Tag {
	const { first, message } = splitHeaders(bytes.toString('utf8'));
	const tagger = first('tagger');
	return {
		object: first('object') ?? '',
		type: (first('type') ?? 'commit') as ObjectType,
		name: first('tag') ?? '',
		tagger: tagger === undefined ? undefined : parsePerson(tagger),
		message,
	};
}
