// The built app in Firefox or WebKit, with what a learner does as methods.
import { join } from 'node:path';
import { buildApp } from '#build/build-app.ts';
import { buildContainer } from '#build/build-container.ts';
import type { BrowserName } from '#build/browser/browser-names.ts';
import { driveFirefox } from '#build/drive/drive-firefox.ts';
import { driveWebkit } from '#build/drive/drive-webkit.ts';
import type { DrivenPage } from '#build/drive/driven-page.ts';
import { waitFor } from '#build/drive/wait-for.ts';
import { outputFolder } from '#build/output-folder.ts';
import { appSite } from '#build/serve/app-site.ts';
import { containerSite } from '#build/serve/container-site.ts';
import { servePair, type Pair } from '#build/serve/serve-pair.ts';

/** Where free ports are looked for. */
const FIRST_PORT = 4650;
const LIMIT_MS = 60_000;
const CONTROL = '\uE009';
const PREVIEW = 'iframe[title="What your server serves"]';

export class DrivenApp {
	readonly #page: DrivenPage;
	readonly #pair: Pair;

	private constructor(page: DrivenPage, pair: Pair) {
		this.#page = page;
		this.#pair = pair;
	}

	static async start(browser: BrowserName): Promise<DrivenApp> {
		const app = join(outputFolder(), 'app');
		const container = join(outputFolder(), 'container');
		await buildContainer(container);
		await buildApp(app);
		const pair = await servePair(FIRST_PORT, appSite(app), containerSite(container));
		try {
			const page = await (browser === 'firefox' ? driveFirefox() : driveWebkit());
			return new DrivenApp(page, pair);
		} catch (error) {
			pair.close();
			throw error;
		}
	}

	async open(path: string): Promise<void> {
		await this.#page.goto(`${this.#pair.app}/${path}`);
	}

	async reload(): Promise<void> {
		await this.#page.reload();
	}

	/** Waits for an element that shows the text; no-break spaces count as spaces. */
	async see(selector: string, text: string): Promise<void> {
		const shown = `[...document.querySelectorAll(${JSON.stringify(selector)})].some((element) =>
			element.textContent.replaceAll('\\u00a0', ' ').includes(${JSON.stringify(text)}))`;
		await this.#wait(`${selector} with ${text}`, shown);
	}

	async seeInPreview(text: string): Promise<void> {
		const shown = `document.body?.textContent.includes(${JSON.stringify(text)})`;
		await waitFor(
			`${text} in the preview`,
			async () => (await this.#page.evaluate(shown, PREVIEW)) === true,
			LIMIT_MS,
		);
	}

	/** A click of the mouse in the middle of the first element. */
	async click(selector: string): Promise<void> {
		const name = JSON.stringify(selector);
		const place = `(() => {
			const element = document.querySelector(${name});
			element?.scrollIntoView({ block: 'nearest' });
			const box = element?.getBoundingClientRect();
			return box && box.width > 0 ? [box.x + box.width / 2, box.y + box.height / 2] : undefined;
		})()`;
		const [x = 0, y = 0] = (await this.#wait(selector, place)) as number[];
		const at = { x: Math.round(x), y: Math.round(y) };
		await this.#page.perform([
			{
				type: 'pointer',
				id: 'mouse',
				actions: [
					{ type: 'pointerMove', duration: 0, origin: 'viewport', ...at },
					{ type: 'pointerDown', button: 0 },
					{ type: 'pointerUp', button: 0 },
				],
			},
		]);
	}

	/** Keys pressed one after the other, as WebDriver names them; `control` is held down. */
	async press(keys: string, control = false): Promise<void> {
		const strokes = [...keys].flatMap((value) => [
			{ type: 'keyDown', value },
			{ type: 'keyUp', value },
		]);
		const held = { type: 'keyDown', value: CONTROL };
		const released = { type: 'keyUp', value: CONTROL };
		const actions = control ? [held, ...strokes, released] : strokes;
		await this.#page.perform([{ type: 'key', id: 'keyboard', actions }]);
	}

	/** Text that comes in at once where the cursor is, as from an input method. */
	async insert(text: string): Promise<void> {
		await this.#page.evaluate(`document.execCommand('insertText', false, ${JSON.stringify(text)})`);
	}

	/** What the whole page shows. */
	async text(): Promise<string> {
		return (await this.#page.evaluate('document.body.innerText')) as string;
	}

	async close(): Promise<void> {
		await this.#page.close();
		this.#pair.close();
	}

	async #wait(what: string, expression: string): Promise<unknown> {
		const ask = async () => (await this.#page.evaluate(expression)) ?? undefined;
		return waitFor(what, ask as () => Promise<NonNullable<unknown> | false | undefined>, LIMIT_MS);
	}
}
