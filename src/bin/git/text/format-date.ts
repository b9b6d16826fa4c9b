// `Sun Nov 22 12:00:00 2026 +0000`, as `git log` prints a date.

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** @param timestamp seconds; @param timezoneOffset minutes behind UTC */
export function formatDate(timestamp: number, timezoneOffset: number): string {
	const local = new Date((timestamp - timezoneOffset * 60) * 1000);
	const pad = (value: number): string => String(value).padStart(2, '0');
	const time = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()]
		.map(pad)
		.join(':');
	const away = Math.abs(timezoneOffset);
	const zone = `${timezoneOffset > 0 ? '-' : '+'}${pad(Math.floor(away / 60))}${pad(away % 60)}`;
	const day = `${DAYS[local.getUTCDay()]} ${MONTHS[local.getUTCMonth()]} ${local.getUTCDate()}`;
	return `${day} ${time} ${local.getUTCFullYear()} ${zone}`;
}
