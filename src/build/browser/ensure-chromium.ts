// Makes sure that there is a Chromium for the tests. On Debian, as root, it installs the distribution's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';

export function ensureChromium(): void {
	if (findChromium() !== undefined) return;
	const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
	if (debian) {
		console.log('No Chromium here: installing the one of the distribution.');
		aptGet('update', '-q');
		aptGet('install', '-q', '-y', '--no-install-recommends', 'chromium');
	}
	if (findChromium() !== undefined) return;
	throw new Error(
		'The browser tests need Chromium. Install it (Debian: `apt-get install chromium`; elsewhere: ' +
			'`npx playwright-core install chromium`) or name it in SLIPWAY_CHROMIUM.',
	);
}

function aptGet(...args: string[]): void {
	const { status } = spawnSync('apt-get', args, {
		stdio: 'inherit',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
	if (status !== 0) throw new Error(`apt-get ${args[0]} ended with code ${status}.`);
}
