// File name -> Monaco's language id.
const BY_EXTENSION: Readonly<Record<string, string>> = {
	js: 'javascript',
	mjs: 'javascript',
	cjs: 'javascript',
	ts: 'typescript',
	mts: 'typescript',
	cts: 'typescript',
	json: 'json',
	html: 'html',
	ejs: 'html',
	css: 'css',
	md: 'markdown',
	sh: 'shell',
	sql: 'sql',
	svg: 'xml',
	xml: 'xml',
	yaml: 'yaml',
	yml: 'yaml',
	env: 'ini',
	conf: 'ini',
	ini: 'ini',
};

export function languageOf(path: string): string {
	const name = path.slice(path.lastIndexOf('/') + 1);
	if (name === 'Dockerfile') return 'dockerfile';
	return BY_EXTENSION[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'plaintext';
}
