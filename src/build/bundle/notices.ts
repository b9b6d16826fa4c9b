// The licences of the npm packages whose code the build ships, as one text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

interface LockFile {
	packages: Record<
		string,
		{ version?: string; license?: string; dev?: boolean; optional?: boolean }
	>;
}

const RULE = '\n\n' + '-'.repeat(80) + '\n\n';

/** Everything the lock file installs for use at run time; what is only for development is not shipped. */
export function notices(): string {
	const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as LockFile;
	const shipped = Object.entries(lock.packages).filter(
		([folder, { dev, optional }]) => folder !== '' && !dev && !optional,
	);
	const texts = shipped.map(([folder, { version, license }]) => {
		const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
		return `${name} ${version ?? ''} (${license ?? 'see below'})\n\n${licenseText(join(projectRoot, folder))}`;
	});
	return ['This build contains code of the packages below.', ...texts].join(RULE);
}

function licenseText(folder: string): string {
	if (!existsSync(folder)) return '';
	const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
	return file
		? readFileSync(join(folder, file), 'utf8').trim()
		: 'Its package has no licence file.';
}
