// Installs packages of the distribution, where that is possible: on Debian, as root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** False where it is not possible. */
export function installOnDebian(packages: readonly string[]): boolean {
	if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
	console.log(`Installing from the distribution: ${packages.join(', ')}.`);
	aptGet('update', '-q');
	aptGet('install', '-q', '-y', '--no-install-recommends', ...packages);
	return true;
}

function aptGet(...args: string[]): void {
	const { status } = spawnSync('apt-get', args, {
		stdio: 'inherit',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
	if (status !== 0) throw new Error(`apt-get ${args[0]} ended with code ${status}.`);
}
