// A date as git prints it: `Sun Nov 22 12:00:00 2026 +0000`, or in one of the forms of `--date`.
import type { Person } from '../objects/git-object.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export type DateForm =
	'default' | 'iso' | 'iso-strict' | 'rfc' | 'short' | 'raw' | 'unix' | 'relative';

type When = Pick<Person, 'timestamp' | 'zone'>;

export function formatDate({ timestamp, zone }: When, form: DateForm = 'default'): string {
	const [, sign = '+', hours = '00', minutes = '00'] = /([+-])(\d\d)(\d\d)/.exec(zone) ?? [];
	const away = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
	const local = new Date((timestamp + away * 60) * 1000);
	const pad = (value: number): string => String(value).padStart(2, '0');
	const time = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()]
		.map(pad)
		.join(':');
	const year = local.getUTCFullYear();
	const date = `${year}-${pad(local.getUTCMonth() + 1)}-${pad(local.getUTCDate())}`;
	const [day, month] = [DAYS[local.getUTCDay()], MONTHS[local.getUTCMonth()]];
	const strict = away === 0 ? 'Z' : `${sign}${hours}:${minutes}`;
	const forms: Record<DateForm, () => string> = {
		default: () => `${day} ${month} ${local.getUTCDate()} ${time} ${year} ${zone}`,
		iso: () => `${date} ${time} ${zone}`,
		'iso-strict': () => `${date}T${time}${strict === 'Z' ? '+00:00' : strict}`,
		rfc: () => `${day}, ${local.getUTCDate()} ${month} ${year} ${time} ${zone}`,
		short: () => date,
		raw: () => `${timestamp} ${zone}`,
		unix: () => String(timestamp),
		relative: () => relative(timestamp),
	};
	return forms[form]();
}

/** `5 minutes ago`, `3 weeks ago`, with git's rounding. */
function relative(timestamp: number): string {
	const ago = (count: number, unit: string): string =>
		`${count} ${unit}${count === 1 ? '' : 's'} ago`;
	let count = Math.floor(Date.now() / 1000) - timestamp;
	if (count < 0) return 'in the future';
	if (count < 90) return ago(count, 'second');
	count = Math.floor((count + 30) / 60);
	if (count < 90) return ago(count, 'minute');
	count = Math.floor((count + 30) / 60);
	if (count < 36) return ago(count, 'hour');
	count = Math.floor((count + 12) / 24);
	if (count < 14) return ago(count, 'day');
	if (count < 70) return ago(Math.floor((count + 3) / 7), 'week');
	if (count < 365) return ago(Math.floor((count + 15) / 30), 'month');
	const months = Math.floor((count * 12 * 2 + 365) / (365 * 2));
	if (count >= 1825) return ago(Math.floor((count + 183) / 365), 'year');
	const [years, rest] = [Math.floor(months / 12), months % 12];
	if (rest === 0) return ago(years, 'year');
	return `${years} year${years === 1 ? '' : 's'}, ${ago(rest, 'month')}`;
}
