// `npm ls`: the project's own dependencies and what is installed of them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NpmError } from './npm-error.ts';
import { readPackage } from './read-package.ts';

export function listCommand(folder: string): number {
	const project = readPackage(folder);
	const wanted = { ...project.devDependencies, ...project.dependencies };
	const names = Object.keys(wanted).sort();
	const missing = names.filter((name) => !installed(folder, name));
	const lines = names.map((name, i) => {
		const branch = i === names.length - 1 ? '└──' : '├──';
		const version = installed(folder, name);
		if (version === undefined) return `${branch} UNMET DEPENDENCY ${name}@${wanted[name]}`;
		return `${branch} ${name}@${version}`;
	});
	const id = [project.name, project.version].filter(Boolean).join('@');
	const body = lines.length === 0 ? ['└── (empty)'] : lines;
	process.stdout.write(`${[id, folder].filter(Boolean).join(' ')}\n${body.join('\n')}\n\n`);
	if (missing.length === 0) return 0;
	throw new NpmError([
		'code ELSPROBLEMS',
		...missing.map((name) => `missing: ${name}@${wanted[name]}, required by ${id}`),
	]);
}

function installed(folder: string, name: string): string | undefined {
	const at = join(folder, 'node_modules', name);
	return existsSync(join(at, 'package.json')) ? readPackage(at).version : undefined;
}
