// Makes sure that a browser is there for the tests. On Debian, as root, it installs the distribution's.
import type { BrowserName } from './browser-names.ts';
import { findChromium } from './find-chromium.ts';
import { findFirefox } from './find-firefox.ts';
import { findMiniBrowser } from './find-mini-browser.ts';
import { findProgram } from './find-program.ts';
import { installOnDebian } from './install-on-debian.ts';

interface Wanted {
	isThere(): boolean;
	packages: readonly string[];
	otherwise: string;
}

const wanted: Record<BrowserName, Wanted> = {
	chromium: {
		isThere: () => findChromium() !== undefined,
		packages: ['chromium'],
		otherwise: '`npx playwright-core install chromium`, or name it in SLIPWAY_CHROMIUM',
	},
	firefox: {
		isThere: () => findFirefox() !== undefined,
		packages: ['firefox-esr'],
		otherwise: 'install Firefox, or name it in SLIPWAY_FIREFOX',
	},
	webkit: {
		isThere: () => findMiniBrowser() !== undefined && findProgram(['xvfb-run']) !== undefined,
		packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
		otherwise: "install WebKitGTK's MiniBrowser and xvfb, or name MiniBrowser in SLIPWAY_WEBKIT",
	},
};

export function ensureBrowser(name: BrowserName): void {
	const { isThere, packages, otherwise } = wanted[name];
	if (isThere()) return;
	installOnDebian(packages);
	if (isThere()) return;
	throw new Error(
		`These tests need ${name}. Debian: \`apt-get install ${packages.join(' ')}\`; elsewhere: ${otherwise}.`,
	);
}
