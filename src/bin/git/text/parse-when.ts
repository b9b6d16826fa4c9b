// A date as it is given to git: `1700000000 +0100`, `@1700000000`, ISO 8601, RFC 2822; undefined is now.
import { GitError } from '../git-error.ts';

export function parseWhen(text: string | undefined): { timestamp: number; zone: string } {
	if (text === undefined || text === 'now') {
		const now = new Date();
		return { timestamp: Math.floor(now.getTime() / 1000), zone: zoneOf(now) };
	}
	const raw = /^@?(\d{5,})(?: ([+-]\d{4}))?$/.exec(text);
	if (raw) return { timestamp: Number(raw[1]), zone: raw[2] ?? '+0000' };
	const time = Date.parse(text);
	if (Number.isNaN(time)) throw new GitError(`invalid date format: ${text}`);
	const given = /([+-]\d\d):?(\d\d)$/.exec(text);
	const utc = text.endsWith('Z') ? '+0000' : zoneOf(new Date(time));
	return { timestamp: Math.floor(time / 1000), zone: given ? `${given[1]}${given[2]}` : utc };
}

function zoneOf(date: Date): string {
	const minutes = -date.getTimezoneOffset();
	const pad = (value: number): string => String(value).padStart(2, '0');
	const away = Math.abs(minutes);
	return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(away / 60))}${pad(away % 60)}`;
}
