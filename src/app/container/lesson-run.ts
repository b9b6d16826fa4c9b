// Puts one lesson into the container and starts what belongs to it: files, packages, request log, server, shell.
import type { Lesson } from '#course/pack.ts';
import type { WebContainer } from '@webcontainer/api';
import { beginRepository } from '../git/begin-repository.ts';
import type { Identity } from '../git/identity.ts';
import { introduce } from '../git/introduce.ts';
import type { RequestLog } from '../requests/request-log.svelte.ts';
import { plantHistory } from '../share/plant-history.ts';
import type { SharedHistory } from '../share/shared-history.ts';
import type { ServerCommand, ServerProcess } from '../server/server-process.svelte.ts';
import type { ShellProcess } from '../shell/shell-process.ts';
import type { TerminalView } from '../terminal/terminal-view.ts';
import { ContainerFolder } from '../workspace/container-folder.ts';
import type { Workspace } from '../workspace/workspace.svelte.ts';
import type { BootSteps } from './boot-steps.svelte.ts';
import type { Packages } from './packages.ts';
import preload from './request-log.cjs?raw';

const OWN_FOLDER = '.slipway';
const PRELOAD = `${OWN_FOLDER}/request-log.cjs`;
const REQUESTS = `${OWN_FOLDER}/requests.ndjson`;

export interface LessonParts {
	/** Who commits, if the learner has said so in this browser. */
	git: { identity: Identity | undefined };
	steps: BootSteps;
	packages: Packages;
	requests: RequestLog;
	server: ServerProcess;
	shell: ShellProcess;
	serverTerminal: TerminalView;
	shellTerminal: TerminalView;
}

export class LessonRun {
	readonly #container: WebContainer;
	readonly #parts: LessonParts;
	readonly #lesson: Lesson;
	/** Relative to the working directory. The pack's folder above it holds node_modules. */
	readonly #folder: string;
	readonly #pack: string;
	readonly #ready = Promise.withResolvers<void>();
	readonly #repository = Promise.withResolvers<void>();

	constructor(container: WebContainer, parts: LessonParts, pack: string, lesson: Lesson) {
		this.#container = container;
		this.#parts = parts;
		this.#lesson = lesson;
		this.#pack = pack;
		this.#folder = `${pack}/${lesson.id}`;
	}

	/** A repository that comes with the files, in place of the lesson's own beginning. */
	history: SharedHistory | undefined;

	/** Relative to the working directory. */
	get folder(): string {
		return this.#folder;
	}

	/** Files and packages are there. Stays pending if the lesson is left before. */
	get ready(): Promise<void> {
		return this.#ready.promise;
	}

	/** The repository is there, or can't be. Stays pending if the lesson is left before. */
	get repository(): Promise<void> {
		return this.#repository.promise;
	}

	/** @param current false as soon as another lesson is wanted */
	async start(workspace: Workspace, current: () => boolean): Promise<void> {
		const { steps, packages, server, requests } = this.#parts;
		await server.stop();
		steps.begin('files');
		const written = workspace.files;
		const [folder] = await Promise.all([
			ContainerFolder.create(this.#container, this.#folder, workspace.mountable()),
			this.#writePreload(),
		]);
		if (!current()) return folder.close();
		workspace.attach(folder, written);
		await requests.follow(this.#container, REQUESTS);
		steps.finish('files');
		await packages.mount(this.#container, this.#pack);
		if (!current()) return;
		if (this.history) await this.#plant(this.history);
		const { history, steps: answer } = this.#lesson;
		// The checks of other lessons don't look at the repository.
		if (!history && !answer) this.#ready.resolve();
		await Promise.all([this.startServer(), this.#startShellInRepository(workspace, current)]);
	}

	async #startShellInRepository(workspace: Workspace, current: () => boolean): Promise<void> {
		await workspace.prepare(() => this.#beginRepository());
		this.#ready.resolve();
		if (current()) await this.startShell();
	}

	/** A history that git refuses doesn't keep the files from being opened. */
	async #plant(history: SharedHistory): Promise<void> {
		try {
			await plantHistory(this.#container, this.#folder, history);
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			const lines = error.message.replace(/\r?\n/g, '\r\n');
			this.#parts.shellTerminal.write(
				`\x1b[90mThe history that was shared can't be used: ${lines}\x1b[39m\r\n`,
			);
		}
	}

	/** What goes wrong is said where git would be used. */
	async #beginRepository(): Promise<void> {
		const { git, shellTerminal } = this.#parts;
		if (git.identity) await introduce(this.#container, git.identity);
		const problem = await beginRepository(this.#container, this.#folder, this.#lesson);
		this.#repository.resolve();
		if (problem === undefined) return;
		const lines = problem.replace(/\r?\n/g, '\r\n');
		shellTerminal.write(
			`\x1b[90mThis lesson begins without a git repository: ${lines}\x1b[39m\r\n`,
		);
	}

	async startServer(): Promise<void> {
		const { server, steps, serverTerminal } = this.#parts;
		if (steps.all.some(({ name, state }) => name === 'server' && state === 'waiting')) {
			steps.begin('server');
		}
		await server.start(this.#container, {
			command: this.#lesson.command,
			...(await this.#surroundings(serverTerminal)),
		});
	}

	async startShell(): Promise<void> {
		const { shell, shellTerminal } = this.#parts;
		await shell.start(this.#container, await this.#surroundings(shellTerminal));
	}

	async #surroundings(terminal: TerminalView): Promise<Omit<ServerCommand, 'command'>> {
		await terminal.ready;
		const { workdir } = this.#container;
		return {
			cwd: this.#folder,
			terminal: terminal.size,
			env: {
				NODE_OPTIONS: `--require=${workdir}/${PRELOAD}`,
				SLIPWAY_REQUESTS: `${workdir}/${REQUESTS}`,
			},
		};
	}

	async #writePreload(): Promise<void> {
		await this.#container.fs.mkdir(OWN_FOLDER, { recursive: true });
		await this.#container.fs.writeFile(PRELOAD, preload);
	}
}
