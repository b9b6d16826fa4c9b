// Installs what a pack's lock file says into a cache folder, once per lock file.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @returns the folder that holds `node_modules` and the lock file */
export async function installPackages(pack: string, cache: string): Promise<string> {
	const lock = await readFile(join(pack, 'package-lock.json'));
	const hash = createHash('sha256').update(lock).digest('hex').slice(0, 16);
	const folder = join(cache, `packages-${hash}`);
	if (existsSync(folder)) return folder;
	await mkdir(cache, { recursive: true });
	const partial = await mkdtemp(`${folder}.partial-`);
	for (const name of ['package.json', 'package-lock.json']) {
		await copyFile(join(pack, name), join(partial, name));
	}
	try {
		await npmCi(partial, pack);
		await rename(partial, folder);
	} catch (error) {
		await rm(partial, { recursive: true, force: true });
		// Somebody else, who began at the same time, may have been faster.
		if (!existsSync(folder)) throw error;
	}
	return folder;
}

/**
 * Without install scripts: nothing native runs in the container anyway. With the types, though a build for
 * production (Vite sets NODE_ENV) would leave them out.
 */
async function npmCi(folder: string, pack: string): Promise<void> {
	const child = spawn(
		'npm',
		['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
		{
			cwd: folder,
			stdio: ['ignore', 'ignore', 'inherit'],
			shell: process.platform === 'win32',
		},
	);
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', resolve);
	});
	if (code !== 0) {
		throw new Error(
			`npm ci failed for ${pack} (exit ${code}). Is the npm registry reachable, and is its lock file current?`,
		);
	}
}
