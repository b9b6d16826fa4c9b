// A Chromium with a profile on disk, whose process can be killed as a crash or a power cut would.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumOptions } from '#build/browser/chromium-options.ts';

const ARGUMENTS = ['--headless=new', '--remote-debugging-port=0', '--window-size=1280,800'];

export class KillableChromium {
	readonly #profile = mkdtempSync(join(tmpdir(), 'slipway-profile-'));
	#process: ChildProcess | undefined;
	#browser: Browser | undefined;

	/** Starts it with what is in its profile. */
	async start(): Promise<Page> {
		const own = [...ARGUMENTS, `--user-data-dir=${this.#profile}`, 'about:blank'];
		const { executablePath, args } = chromiumOptions(own);
		const process = spawn(executablePath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
		this.#process = process;
		const address = await debuggerAddress(process);
		this.#browser = await chromium.connectOverCDP(address);
		const [context] = this.#browser.contexts();
		const page = context?.pages()[0];
		if (!context || !page) throw new Error('Chromium came without a page');
		context.setDefaultTimeout(20_000);
		return page;
	}

	/** Nothing in it gets to run any more. */
	async kill(): Promise<void> {
		const process = this.#process;
		if (!process) return;
		const gone = once(process, 'exit');
		process.kill('SIGKILL');
		await gone;
		await this.#browser?.close();
		this.#process = undefined;
	}

	async dispose(): Promise<void> {
		await this.kill();
		rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	}
}

async function debuggerAddress(process: ChildProcess): Promise<string> {
	if (!process.stderr) throw new Error('Chromium has no stderr');
	const said: string[] = [];
	for await (const line of createInterface(process.stderr)) {
		const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
		if (address !== undefined) return address;
		said.push(line);
	}
	throw new Error(`Chromium did not start: ${said.join('\n')}`);
}
