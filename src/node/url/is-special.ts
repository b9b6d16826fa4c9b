// https://url.spec.whatwg.org/#is-special, of a scheme with its colon.
const special: ReadonlySet<string> = new Set(['http:', 'https:', 'ws:', 'wss:', 'ftp:', 'file:']);

export function isSpecial(protocol: string): boolean {
	return special.has(protocol);
}
