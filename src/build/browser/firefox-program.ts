// How a headless Firefox (Debian: `firefox-esr`) is started.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFirefox } from './find-firefox.ts';
import type { BrowserProgram } from './start-program.ts';

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

/** `what`: further arguments, the address among them. */
export function firefoxProgram(what: (profile: string) => string[]): BrowserProgram {
	const command = findFirefox();
	if (command === undefined) {
		throw new Error(
			'No Firefox found. Install one (Debian: `apt-get install firefox-esr`) or name it in SLIPWAY_FIREFOX.',
		);
	}
	return {
		command,
		arguments: (profile) => ['--headless', '--no-remote', '--profile', profile, ...what(profile)],
		prepare: (profile) => writeFile(join(profile, 'user.js'), preferences()),
	};
}

function preferences(): string {
	return Object.entries(PREFERENCES)
		.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
		.join('');
}
