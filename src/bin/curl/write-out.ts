// What `-w` prints after a transfer.
export type WriteOutFacts = Readonly<Record<string, string | number>>;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };

/** `%{name}`, `%%`, `%header{name}`, `\n`; unknown names stay, as in curl. */
export function writeOut(
	format: string,
	facts: WriteOutFacts,
	header: (name: string) => string | undefined,
): string {
	return format.replace(
		/%header\{([^}]*)\}|%\{([^}]*)\}|%%|\\([ntr\\])/g,
		(whole, headerName?: string, name?: string, escape?: string) => {
			if (headerName !== undefined) return header(headerName.toLowerCase()) ?? '';
			if (escape !== undefined) return ESCAPES[escape] ?? whole;
			if (whole === '%%') return '%';
			if (name === 'json') return JSON.stringify(facts);
			return String(facts[name ?? ''] ?? '');
		},
	);
}
