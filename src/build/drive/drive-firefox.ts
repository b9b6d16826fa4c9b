// Drives a headless Firefox by WebDriver BiDi, which it speaks itself.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firefoxProgram } from '../browser/firefox-program.ts';
import { startProgram } from '../browser/start-program.ts';
import { BidiLink } from './bidi-link.ts';
import type { DrivenPage } from './driven-page.ts';
import { waitFor } from './wait-for.ts';

interface Tree {
	contexts: { context: string }[];
}

interface Evaluated {
	type: 'success' | 'exception';
	result?: { value?: string; sharedId?: string };
	exceptionDetails?: { text: string };
}

/** Firefox writes into its profile where it listens. */
const ADDRESS = 'WebDriverBiDiServer.json';
const START_MS = 60_000;

export async function driveFirefox(): Promise<DrivenPage> {
	let folder = '';
	const options = firefoxProgram((profile) => {
		folder = profile;
		return ['--remote-debugging-port', '0', 'about:blank'];
	});
	const window = await startProgram(options);
	try {
		const address = await waitFor('the address of Firefox', () => listening(folder), START_MS);
		const link = await BidiLink.open(`${address}/session`);
		await link.send('session.new', { capabilities: {} });
		const { contexts } = (await link.send('browsingContext.getTree', {})) as Tree;
		return drivenPage(link, contexts[0]?.context ?? '', () => window.close());
	} catch (error) {
		await window.close();
		throw error;
	}
}

function listening(profile: string): Promise<string | undefined> {
	const file = join(profile, ADDRESS);
	const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
	if (!text.trimEnd().endsWith('}')) return Promise.resolve(undefined);
	const { ws_host: host, ws_port: port } = JSON.parse(text) as Record<string, string>;
	return Promise.resolve(`ws://${host}:${port}`);
}

function drivenPage(link: BidiLink, context: string, end: () => Promise<void>): DrivenPage {
	async function evaluateIn(target: string, expression: string): Promise<unknown> {
		const { result, exceptionDetails } = (await link.send('script.evaluate', {
			expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`,
			target: { context: target },
			awaitPromise: true,
		})) as Evaluated;
		if (exceptionDetails) throw new Error(exceptionDetails.text);
		return JSON.parse(result?.value ?? 'null');
	}

	/** The context of the frame that is now at `selector`; empty while there is none. */
	async function contextOf(selector: string): Promise<string> {
		const { result } = (await link.send('script.evaluate', {
			expression: `document.querySelector(${JSON.stringify(selector)})?.contentWindow`,
			target: { context },
			awaitPromise: false,
		})) as { result?: { value?: { context?: string } } };
		return result?.value?.context ?? '';
	}

	return {
		async goto(url) {
			await link.send('browsingContext.navigate', { context, url, wait: 'interactive' });
		},
		async reload() {
			await link.send('browsingContext.reload', { context, wait: 'interactive' });
		},
		async evaluate(expression, frame) {
			if (frame === undefined) return evaluateIn(context, expression);
			const inner = await contextOf(frame);
			if (inner === '') return undefined;
			try {
				return await evaluateIn(inner, expression);
			} catch (error) {
				// It went to another page meanwhile.
				if (/no such frame/.test(String(error))) return undefined;
				throw error;
			}
		},
		async perform(sources) {
			await link.send('input.performActions', { context, actions: sources });
		},
		async close() {
			link.close();
			await end();
		},
	};
}
