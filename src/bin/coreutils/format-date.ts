// The formats of date(1), which are those of strftime(3).
type Part = (time: Date) => string;

const two = (value: number): string => String(value).padStart(2, '0');
const named = (options: Intl.DateTimeFormatOptions): Part => {
	return (time) => time.toLocaleString('en-US', options);
};

const parts: Readonly<Record<string, Part>> = {
	a: named({ weekday: 'short' }),
	A: named({ weekday: 'long' }),
	b: named({ month: 'short' }),
	h: named({ month: 'short' }),
	B: named({ month: 'long' }),
	d: (time) => two(time.getDate()),
	e: (time) => String(time.getDate()).padStart(2),
	m: (time) => two(time.getMonth() + 1),
	Y: (time) => String(time.getFullYear()),
	y: (time) => two(time.getFullYear() % 100),
	H: (time) => two(time.getHours()),
	I: (time) => two(time.getHours() % 12 || 12),
	M: (time) => two(time.getMinutes()),
	S: (time) => two(time.getSeconds()),
	N: (time) => String(time.getMilliseconds()).padStart(3, '0') + '000000',
	p: (time) => (time.getHours() < 12 ? 'AM' : 'PM'),
	s: (time) => String(Math.floor(time.getTime() / 1000)),
	u: (time) => String(time.getDay() || 7),
	w: (time) => String(time.getDay()),
	F: (time) => `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`,
	T: (time) => `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`,
	R: (time) => `${two(time.getHours())}:${two(time.getMinutes())}`,
	n: () => '\n',
	t: () => '\t',
	'%': () => '%',
};

export function formatDate(time: Date, format: string, utc: boolean): string {
	const offset = utc ? 0 : -time.getTimezoneOffset();
	// The fields of a Date are local ones; moved by the offset they are those of UTC.
	const shown = utc ? new Date(time.getTime() + time.getTimezoneOffset() * 60_000) : time;
	return format.replace(/%([a-zA-Z%])/g, (whole, letter: string) => {
		if (letter === 'z') {
			const size = Math.abs(offset);
			return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
		}
		if (letter === 'Z') return utc || offset === 0 ? 'UTC' : zoneName(time);
		if (letter === 's') return parts['s']?.(time) ?? '';
		return parts[letter]?.(shown) ?? whole;
	});
}

function zoneName(time: Date): string {
	const format = new Intl.DateTimeFormat('en-US', { timeZoneName: 'short' });
	return format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
