// Stands for src/node_dotenv.cc (Dotenv::ParseContent): the format of .env files, quirks included.
/** In order of the names, as the map it comes from. */
export function parseEnv(content: string): Record<string, string> {
	const result: Record<string, string> = {};
	let rest = trim(content.replaceAll('\r', ''));
	while (rest !== '') {
		const newline = rest.indexOf('\n');
		if (rest.startsWith('\n') || rest.startsWith('#')) {
			rest = newline < 0 ? '' : rest.slice(newline + 1);
			continue;
		}
		const equals = rest.indexOf('=');
		if (equals < 0 || (newline >= 0 && newline < equals)) {
			if (newline < 0) break;
			rest = trim(rest.slice(newline + 1));
			continue;
		}
		const key = trim(rest.slice(0, equals)).replace(/^export /, '');
		if (key === '') {
			rest = newline < 0 ? '' : rest.slice(newline + 1);
			continue;
		}
		const { value, after } = readValue(rest.slice(equals + 1));
		result[trim(key)] = value;
		rest = after;
	}
	return Object.fromEntries(Object.entries(result).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `text` begins after the equals sign. */
function readValue(text: string): { value: string; after: string } {
	if (text === '' || text.startsWith('\n')) return { value: '', after: text.slice(1) };
	const line = trim(text);
	const quote = line[0] ?? '';
	if (quote === '"' || quote === "'" || quote === '`') {
		const end = line.indexOf(quote, 1);
		if (end > 0) {
			const inner = line.slice(1, end);
			const value = quote === '"' ? inner.replaceAll('\\n', '\n') : inner;
			return { value, after: afterLine(line.slice(end + 1)) };
		}
		const stop = line.indexOf('\n');
		return { value: stop < 0 ? line : line.slice(0, stop), after: afterLine(line) };
	}
	const newline = text.indexOf('\n');
	const whole = newline < 0 ? text : text.slice(0, newline);
	const comment = whole.indexOf('#');
	return {
		value: trim(comment < 0 ? whole : whole.slice(0, comment)),
		after: newline < 0 ? '' : text.slice(newline + 1),
	};
}

function afterLine(text: string): string {
	const newline = text.indexOf('\n');
	return newline < 0 ? '' : text.slice(newline + 1);
}

function trim(text: string): string {
	return text.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
}
