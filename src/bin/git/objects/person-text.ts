// An author, committer or tagger as it is stored: `Ada <ada@example.org> 1700000000 +0100`.
import type { Person } from './git-object.ts';

export function personText({ name, email, timestamp, zone }: Person): string {
	return `${name} <${email}> ${timestamp} ${zone}`;
}
