// `Ada <ada@example.org> 1700000000 +0100`, read.
import type { Person } from './git-object.ts';

export function parsePerson(text: string): Person {
	const match = /^(.*?) ?<([^>]*)>(?: (-?\d+))?(?: ([+-]\d+))?/.exec(text);
	return {
		name: match?.[1] ?? '',
		email: match?.[2] ?? '',
		timestamp: Number(match?.[3] ?? 0),
		zone: match?.[4] ?? '+0000',
	};
}
