// The built page in a browser of its own, served on a pair of ports of its own, with what a learner does as
// methods. The browser has a profile, as a learner's, so it keeps what it compiled.
import { join } from 'node:path';
import {
	chromium,
	type BrowserContext,
	type FrameLocator,
	type Locator,
	type Page,
} from 'playwright-core';
import { chromiumOptions } from '#build/browser/chromium-options.ts';
import { outputFolder } from '#build/output-folder.ts';
import { appSite } from '#build/serve/app-site.ts';
import { containerSite } from '#build/serve/container-site.ts';
import { servePair, type Pair } from '#build/serve/serve-pair.ts';

/** Where free ports are looked for. */
const FIRST_PORT = 4600;

export class AppPage {
	readonly page: Page;
	readonly context: BrowserContext;
	readonly url: string;
	/** Uncaught errors of the page. */
	readonly errors: string[] = [];
	readonly #pair: Pair;

	private constructor(context: BrowserContext, page: Page, pair: Pair) {
		this.#pair = pair;
		this.context = context;
		this.page = page;
		this.url = pair.app;
		page.on('pageerror', (error) => this.errors.push(String(error)));
	}

	static async start(viewport = { width: 1280, height: 800 }): Promise<AppPage> {
		const app = join(outputFolder(), 'app');
		const container = join(outputFolder(), 'container');
		const pair = await servePair(FIRST_PORT, appSite(app), containerSite(container));
		const context = await chromium.launchPersistentContext('', { ...chromiumOptions(), viewport });
		context.setDefaultTimeout(15_000);
		return new AppPage(context, context.pages()[0] ?? (await context.newPage()), pair);
	}

	get containerUrl(): string {
		return this.#pair.container;
	}

	/** A browser profile of its own: no edits, no locks. */
	async newContext(): Promise<BrowserContext> {
		const browser = this.context.browser();
		if (!browser) throw new Error('The browser is closed.');
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		context.setDefaultTimeout(15_000);
		return context;
	}

	async open(lesson: string): Promise<void> {
		await this.page.goto(`${this.url}/#/backend/${lesson}`);
	}

	/** What the learner's server serves. */
	get preview(): FrameLocator {
		return this.page.frameLocator('iframe[title="What your server serves"]');
	}

	/** Lines of the server's terminal. */
	get serverOutput(): Locator {
		return this.page.locator('#panel-server .xterm-accessibility-tree');
	}

	get shellOutput(): Locator {
		return this.page.locator('#panel-shell .xterm-accessibility-tree');
	}

	/** Replaces the whole file that is open. */
	async rewrite(text: string): Promise<void> {
		await this.page.locator('.monaco .view-lines').click();
		await this.page.keyboard.press('ControlOrMeta+a');
		await this.page.keyboard.press('Delete');
		await this.page.keyboard.insertText(text);
		// What the editor closes by itself.
		await this.page.keyboard.press('ControlOrMeta+Shift+End');
		await this.page.keyboard.press('Delete');
	}

	async close(): Promise<void> {
		await this.context.close();
		this.#pair.close();
	}
}
