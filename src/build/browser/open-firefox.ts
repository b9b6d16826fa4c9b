// Opens an address in a headless Firefox (Debian: `firefox-esr`).
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow } from './browser-window.ts';
import { findFirefox } from './find-firefox.ts';
import { startProgram } from './start-program.ts';

/** No first-run pages, no telemetry, no updates: nothing but the page. */
const PREFERENCES = {
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.homepage_override.mstone': 'ignore',
	'datareporting.policy.dataSubmissionEnabled': false,
	'toolkit.telemetry.reportingpolicy.firstRun': false,
	'app.update.enabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'browser.tabs.remote.autostart': true,
};

export async function openFirefox(url: string): Promise<BrowserWindow> {
	const command = findFirefox();
	if (command === undefined) {
		throw new Error(
			'No Firefox found. Install one (Debian: `apt-get install firefox-esr`) or name it in SLIPWAY_FIREFOX.',
		);
	}
	return startProgram({
		command,
		arguments: (profile) => ['--headless', '--no-remote', '--profile', profile, url],
		prepare: (profile) => writeFile(join(profile, 'user.js'), preferences()),
	});
}

function preferences(): string {
	return Object.entries(PREFERENCES)
		.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
		.join('');
}
