// The lines before the message of a commit or tag: `name value`, some more than once, some over several lines.

export interface Headers {
	first(name: string): string | undefined;
	all(name: string): string[];
	message: string;
}

export function splitHeaders(text: string): Headers {
	const end = text.indexOf('\n\n');
	const head = end === -1 ? text.trimEnd() : text.slice(0, end);
	// A line that starts with a space goes on with the one before (signatures).
	const pairs = head
		.replaceAll('\n ', '\u0000')
		.split('\n')
		.map((line): [string, string] => {
			const space = line.indexOf(' ');
			return [line.slice(0, space), line.slice(space + 1).replaceAll('\u0000', '\n')];
		});
	const all = (name: string): string[] => pairs.filter(([key]) => key === name).map(([, v]) => v);
	return {
		first: (name) => all(name)[0],
		all,
		message: end === -1 ? '' : text.slice(end + 2),
	};
}
