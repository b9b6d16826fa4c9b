// `npm init -y`: a package.json with npm's own defaults.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export function initCommand(folder: string): number {
	const path = join(folder, 'package.json');
	const before = existsSync(path)
		? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>)
		: {};
	const name = basename(folder)
		.toLowerCase()
		.replace(/[^a-z0-9._-]+/g, '-')
		.replace(/^[._]+/, '');
	const content = {
		name,
		version: '1.0.0',
		description: '',
		main: existsSync(join(folder, 'server.js')) ? 'server.js' : 'index.js',
		scripts: {
			test: 'echo "Error: no test specified" && exit 1',
			...(existsSync(join(folder, 'server.js')) && { start: 'node server.js' }),
		},
		keywords: [],
		author: '',
		license: 'ISC',
		type: 'commonjs',
		...before,
	};
	const text = `${JSON.stringify(content, null, 2)}\n`;
	writeFileSync(path, text);
	process.stdout.write(`Wrote to ${path}:\n\n${text}\n\n`);
	return 0;
}
