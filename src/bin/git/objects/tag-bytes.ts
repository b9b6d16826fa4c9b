// An annotated tag as it is stored.
import type { Tag } from './git-object.ts';
import { personText } from './person-text.ts';

export function tagBytes({ object, type, name, tagger, message }: Tag): Buffer {
	const by = tagger ? [`tagger ${personText(tagger)}`] : [];
	return Buffer.from(
		[`object ${object}`, `type ${type}`, `tag ${name}`, ...by, '', message].join('\n'),
	);
}
