// What package-lock.json installs: which folders, and which of them are for development only.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface LockedPackage {
	/** As in the lock file: `node_modules/express`. */
	folder: string;
	dev: boolean;
}

export async function lockedPackages(installed: string): Promise<LockedPackage[]> {
	const lock: unknown = JSON.parse(await readFile(join(installed, 'package-lock.json'), 'utf8'));
	if (!isLock(lock))
		throw new Error(`${installed}/package-lock.json is not a lock file of npm 7 or later.`);
	return Object.entries(lock.packages)
		.filter(([folder]) => folder !== '')
		.map(([folder, facts]) => ({ folder, dev: facts.dev === true }));
}

function isLock(value: unknown): value is { packages: Record<string, { dev?: boolean }> } {
	return typeof value === 'object' && value !== null && 'packages' in value;
}
