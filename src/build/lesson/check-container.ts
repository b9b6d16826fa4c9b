// One container in headless Chromium for many check runs, booted once, with each pack's packages mounted once.
import type { FileSet } from '#course/pack.ts';
import { CommandRunner } from '../container/command-runner.ts';
import { ContainerPage } from '../container/container-page.ts';
import { lockedPackages } from '../packs/locked-packages.ts';
import { packImage } from '../packs/pack-image.ts';
import { snapshotOf } from './snapshot-of.ts';

export interface ContainerCommand {
	command: string[];
	env: Record<string, string>;
	/** Milliseconds until it is ended. */
	budget: number;
}

export interface CommandOutput {
	/** null: ended by a signal. */
	code: number | null | undefined;
	stdout: string;
	stderr: string;
	ms: number;
}

/** What git keeps for its user is of one run, too. */
const HOME = '.slipway';

export class CheckContainer {
	readonly #page: ContainerPage;
	readonly #runner: CommandRunner;
	readonly #mounted = new Set<string>();
	#runs = 0;

	private constructor(page: ContainerPage, runner: CommandRunner) {
		this.#page = page;
		this.#runner = runner;
	}

	/** @param url origin of a container that is being served */
	static async open(url: string): Promise<CheckContainer> {
		const page = await ContainerPage.open(url);
		return new CheckContainer(page, await CommandRunner.create(page));
	}

	/** Makes a pack's packages appear above the workspaces of its runs, as in the player. */
	async mountPackages(pack: string, installed: string): Promise<void> {
		if (this.#mounted.has(pack)) return;
		this.#mounted.add(pack);
		const image = await packImage(installed, await lockedPackages(installed));
		await this.#page.mountBytes(image, `${pack}/node_modules`);
	}

	/**
	 * Runs commands in a workspace of its own, which is removed afterwards, until one fails.
	 * @returns what the last one printed
	 */
	async run(
		pack: string,
		workspace: FileSet,
		commands: readonly ContainerCommand[],
	): Promise<CommandOutput> {
		const folder = `${pack}/run-${this.#runs++}`;
		await this.#page.mount(snapshotOf(workspace), folder);
		let last: CommandOutput = { code: undefined, stdout: '', stderr: '', ms: 0 };
		for (const command of commands) {
			last = await this.#runOne(folder, command);
			if (last.code !== 0) break;
		}
		await this.#page.remove(folder);
		return last;
	}

	async #runOne(
		folder: string,
		{ command, env, budget }: ContainerCommand,
	): Promise<CommandOutput> {
		const printed = { stdout: '', stderr: '' };
		const [program = 'node', ...args] = command;
		const started = performance.now();
		const running = await this.#runner.run({
			command: program,
			args,
			cwd: folder,
			env: { HOME: `${this.#page.workdir}/${folder}/${HOME}`, ...env },
			stdout: (data) => (printed.stdout += data.toString()),
			stderr: (data) => (printed.stderr += data.toString()),
		});
		const timer = setTimeout(() => void running.kill(), budget);
		const { error = '', code = null } = await running.exit;
		clearTimeout(timer);
		const ms = performance.now() - started;
		return { code, stdout: printed.stdout, stderr: printed.stderr + error, ms };
	}

	close(): Promise<void> {
		return this.#page.close();
	}
}
