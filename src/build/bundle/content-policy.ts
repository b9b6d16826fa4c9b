// What the app's page may load and run: https://www.w3.org/TR/CSP3/. Scripts only from its own files: neither a lesson's
// text, nor what a container says, can become one. The reasons line by line are in src/app/README.md, "Security".

/** StackBlitz's container, for `?host=stackblitz`. */
const STACKBLITZ = 'https://stackblitz.com https://*.stackblitz.com https://*.webcontainer.io';

export interface PolicyParts {
	/** Origin of the container; undefined: any, since it is the page's own host at the next port. */
	container: string | undefined;
	/** `sha256-...` of scripts that stand in the page itself. */
	scripts: readonly string[];
}

export function contentPolicy({ container, scripts }: PolicyParts): string {
	const hashes = scripts.map((hash) => ` '${hash}'`).join('');
	const frames = container === undefined ? 'http: https:' : `${container} ${STACKBLITZ}`;
	const reach = container === undefined ? 'http://localhost:*' : container;
	return [
		"default-src 'none'",
		`script-src 'self'${hashes}`,
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data: blob:",
		"font-src 'self' data:",
		"worker-src 'self'",
		"manifest-src 'self'",
		`connect-src 'self' https: ${reach} http://127.0.0.1:*`,
		`frame-src ${frames}`,
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
}
