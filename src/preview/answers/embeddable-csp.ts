// A learner's Content-Security-Policy, so that the page can be embedded and our page script runs.

const DROPPED = new Set(['frame-ancestors', 'upgrade-insecure-requests']);

/**
 * Drops `frame-ancestors` (the embedding page has another origin) and `upgrade-insecure-requests`
 * (there is no https in a container), and lets `script`, a URL, run. Undefined: nothing is left.
 */
export function embeddableCsp(policy: string, script: string): string | undefined {
	const directives = policy
		.split(';')
		.map((directive) => directive.trim().split(/\s+/))
		.filter(([name]) => name !== undefined && name !== '' && !DROPPED.has(name.toLowerCase()));
	const governing = ['script-src-elem', 'script-src', 'default-src'].find((name) =>
		directives.some((directive) => directive[0]?.toLowerCase() === name),
	);
	const written = directives.map((directive) => {
		const name = directive[0]?.toLowerCase();
		return (name === governing ? admit(directive, script) : directive).join(' ');
	});
	return written.length === 0 ? undefined : written.join('; ');
}

function admit([name = '', ...sources]: string[], script: string): string[] {
	const lower = sources.map((source) => source.toLowerCase());
	if (lower.includes("'self'") && !lower.includes("'strict-dynamic'")) return [name, ...sources];
	const others = sources.filter((source) => source.toLowerCase() !== "'none'");
	return [name, ...others, script];
}
