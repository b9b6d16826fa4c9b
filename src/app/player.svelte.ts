// The player: one lesson, its files, its server and everything that shows them. Owns all state of the page.
import type { Lesson, Pack } from '#course/pack.ts';
import { PreviewMessageType, type WebContainer } from '@webcontainer/api';
import { tick } from 'svelte';
import { Checks } from './checks/checks.svelte.ts';
import { BootSteps } from './container/boot-steps.svelte.ts';
import { chooseHost } from './container/choose-host.ts';
import { Connection } from './container/connection.svelte.ts';
import { LessonRun } from './container/lesson-run.ts';
import { Packages } from './container/packages.ts';
import type { EditorTypes } from './editor/editor-types.ts';
import type { EditorView } from './editor/editor-view.ts';
import { OpenFiles } from './editor/open-files.svelte.ts';
import { Git } from './git/git.svelte.ts';
import { FileReview } from './hints/file-review.svelte.ts';
import { Layout } from './layout/layout.svelte.ts';
import { Library } from './navigation/library.svelte.ts';
import { neighbours } from './navigation/neighbours.ts';
import { Route } from './navigation/route.svelte.ts';
import { Visits } from './navigation/visits.svelte.ts';
import { isPreviewAddress } from './preview/is-preview-address.ts';
import { locationScript } from './preview/location-script.ts';
import { Preview } from './preview/preview.svelte.ts';
import { ProgressStore } from './progress/progress-store.ts';
import { Progress } from './progress/progress.svelte.ts';
import { requestLine } from './requests/request-line.ts';
import { RequestLog } from './requests/request-log.svelte.ts';
import { ServerProcess } from './server/server-process.svelte.ts';
import { Settings } from './settings/settings.svelte.ts';
import type { OpenedShare } from './share/opened-share.ts';
import { Shares } from './share/shares.svelte.ts';
import { ShellProcess } from './shell/shell-process.ts';
import { TerminalView } from './terminal/terminal-view.ts';
import { Lasting } from './work/lasting.svelte.ts';
import { WorkLock } from './work/work-lock.svelte.ts';
import { WorkNews } from './work/work-news.ts';
import { WorkStore } from './work/work-store.ts';
import { starterFiles } from './workspace/starter-files.ts';
import { Workspace } from './workspace/workspace.svelte.ts';

/** Files to edit that are open at first. */
const MOST_TABS = 4;
/** Where the container begins when a program leaves the choice of a port to it. */
const FIRST_PICKED_PORT = 32768;

export class Player {
	readonly settings = new Settings();
	readonly route = new Route();
	readonly library = new Library();
	readonly shares = new Shares((id) => this.library.find(id));
	readonly visits = new Visits();
	readonly progress = new Progress(new ProgressStore());
	readonly checks = new Checks(this.progress);
	readonly solution = new FileReview();
	readonly git = new Git();
	readonly review = new FileReview();
	readonly layout = new Layout();
	readonly steps = new BootSteps();
	readonly connection = new Connection(
		chooseHost(new URL(location.href), __CONTAINER_ORIGIN__),
		this.steps,
	);
	readonly packages = new Packages(this.steps);
	readonly work = new WorkStore();
	readonly lasting = new Lasting();
	readonly news = new WorkNews();
	readonly lock = new WorkLock(this.news);
	readonly openFiles = new OpenFiles();
	readonly requests = new RequestLog();
	readonly server = new ServerProcess();
	readonly shell = new ShellProcess();
	readonly preview = new Preview();
	readonly serverTerminal = new TerminalView({ label: 'Server output', readOnly: true });
	readonly shellTerminal = new TerminalView({ label: 'Shell', readOnly: false });
	#workspace = $state.raw<Workspace | undefined>();
	#editor = $state.raw<EditorView | undefined>();
	#types: EditorTypes | undefined;
	#announcement = $state.raw('');
	#problem = $state.raw<string | undefined>();
	#done = $state.raw<string | undefined>();
	#run: LessonRun | undefined;
	#opened: Lesson | undefined;
	/** What is stored is being changed. Never rejects. */
	#changing: Promise<void> | undefined;
	#here = $derived.by(() => {
		const { pack } = this.library;
		const { lesson, shared } = this.route.place;
		const copy =
			shared?.run && shared.id === this.shares.opened?.id ? this.shares.opened : undefined;
		if (copy) {
			if (pack?.id !== copy.pack.id) return undefined;
			return { module: copy.module, lesson: copy.lesson, previous: undefined, next: undefined };
		}
		return pack && lesson !== undefined ? neighbours(pack, lesson) : undefined;
	});

	constructor() {
		this.#connectTerminals();
		for (const panel of [this.solution, this.review]) {
			panel.onShow = () => this.layout.showEditor();
		}
		this.git.onOpened = (opened) => this.layout.lookAtEditor(opened);
		this.git.onFault = (error) => this.report(error);
		this.progress.load().catch((error: unknown) => this.report(error));
		addEventListener('pagehide', () => this.#workspace?.leave());
		addEventListener('visibilitychange', () => this.#workspace?.save());
		this.lock.onHandOver = async () => this.#workspace?.handOver();
		this.lock.onChange = (held) => this.#lockChanged(held);
		void this.connection.ready.then((container) => this.#listen(container));
	}

	/** Module, lesson and its neighbours; undefined on any other page. */
	get here(): ReturnType<typeof neighbours> {
		return this.#here;
	}

	/** False: there are files and a server, but nothing to read and nothing to check. */
	get hasText(): boolean {
		return this.#here !== undefined && this.#here.lesson.markdown !== '';
	}

	/** Given: what is open is a copy of somebody's work. */
	get copy(): OpenedShare | undefined {
		const { opened } = this.shares;
		return opened && opened.lesson === this.#here?.lesson ? opened : undefined;
	}

	get workspace(): Workspace | undefined {
		return this.#workspace;
	}

	get editor(): EditorView | undefined {
		return this.#editor;
	}

	/** For the live region. */
	get announcement(): string {
		return this.#announcement;
	}

	/** Something of ours went wrong, in one sentence. */
	get problem(): string | undefined {
		return this.#problem;
	}

	/** Something was done that the page doesn't show otherwise. */
	get done(): string | undefined {
		return this.#done;
	}

	tell(done: string | undefined): void {
		this.#done = done;
	}

	dismissProblem(): void {
		this.#problem = undefined;
	}

	announce(text: string): void {
		this.#announcement = text;
	}

	setEditor(editor: EditorView, types: EditorTypes): void {
		this.#editor = editor;
		this.#types = types;
		this.#loadTypes();
	}

	/** Terminals, and the container whose output they show. */
	async boot(): Promise<void> {
		for (const terminal of [this.serverTerminal, this.shellTerminal]) {
			terminal.load().catch((error: unknown) => this.report(error));
		}
		await this.connection.boot();
	}

	async openLesson(pack: Pack, lesson: Lesson): Promise<void> {
		if (this.#opened === lesson) return;
		this.#opened = lesson;
		this.#run = undefined;
		const { opened } = this.shares;
		const copy = opened?.lesson === lesson ? opened : undefined;
		this.#done = undefined;
		const closed = this.#workspace?.close();
		const workspace = this.#newWorkspace(pack, lesson, copy?.id);
		workspace.onError = (message) => (this.#problem = message);
		this.#editor?.clear();
		// What is printed, asked and typed from here on is the new lesson's.
		this.server.stop().catch((error: unknown) => this.report(error));
		this.requests.close();
		this.shell.stop();
		this.serverTerminal.reset();
		this.shellTerminal.reset();
		this.checks.open(copy ? 'shared' : pack.id, lesson);
		this.solution.hide();
		this.git.detach();
		this.review.hide();
		this.#workspace = workspace;
		this.openFiles.reset(lesson.focus, (lesson.editable ?? []).slice(0, MOST_TABS));
		this.preview.reset(lesson.port, lesson.path);
		if (!copy) this.visits.add(pack.id, lesson.id);
		this.#loadTypes();
		this.packages.fetch(pack.image === undefined ? undefined : this.library.address(pack.image));
		this.steps.again();
		try {
			await closed;
			await this.#changing;
			if (this.#opened !== lesson) return;
			await workspace.load(await this.lock.acquire(workspace.key));
			const container = await this.connection.ready;
			if (this.#opened !== lesson) return;
			const run = new LessonRun(container, this, pack.id, lesson);
			run.history = copy?.history;
			this.#run = run;
			void run.repository.then(() => {
				if (this.#run === run) this.git.attach(container, run.folder, workspace);
			});
			await run.start(workspace, () => this.#opened === lesson);
		} catch (error) {
			this.report(error);
		}
	}

	/**
	 * Changes what is stored under these keys. If one of them is open it is left, and begins with what is
	 * stored then, at once if it is the page's lesson; what is opened meanwhile waits.
	 */
	async whileClosed(keys: readonly string[], change: () => Promise<void>): Promise<void> {
		const open = this.#workspace;
		const left = open && keys.includes(open.key) ? this.#leave(open) : undefined;
		const done = Promise.all([left, this.#changing]).then(change);
		this.#changing = done.then(
			() => undefined,
			() => undefined,
		);
		try {
			await done;
		} finally {
			if (!this.#opened) void this.#openHere();
		}
	}

	async #openHere(): Promise<void> {
		const { pack } = this.library;
		const { here } = this;
		if (pack && here) await this.openLesson(pack, here.lesson);
	}

	async #leave(workspace: Workspace): Promise<void> {
		this.#workspace = undefined;
		this.#opened = undefined;
		this.#run = undefined;
		await workspace.close();
		this.lock.release();
	}

	async restartServer(): Promise<void> {
		this.#workspace?.save();
		await this.#run?.startServer().catch((error: unknown) => this.report(error));
	}

	async restartShell(): Promise<void> {
		await this.#run?.startShell().catch((error: unknown) => this.report(error));
	}

	/** The learner's files stay: they are kept in the browser and written into the new container. */
	async restartContainer(): Promise<void> {
		await this.#workspace?.close();
		this.checks.containerGone();
		this.packages.containerGone();
		this.preview.containerGone();
		void this.connection.restart();
		void this.connection.ready.then((container) => this.#listen(container));
		this.#opened = undefined;
		await this.#openHere();
	}

	/** Runs the checks of the lesson as soon as the container has it. */
	async runChecks(): Promise<void> {
		const lesson = this.#opened;
		const container = await this.connection.ready;
		const run = this.#run;
		await run?.ready;
		if (!run || this.#opened !== lesson) return;
		await this.#workspace?.flush();
		await this.checks.run(container, run.folder);
	}

	/** The container, and the lesson's folder in it, as soon as files and packages are there. */
	async place(): Promise<{ container: WebContainer; folder: string }> {
		const container = await this.connection.ready;
		await this.#run?.ready;
		if (!this.#run) throw new Error('No lesson is open.');
		await this.#workspace?.flush();
		return { container, folder: this.#run.folder };
	}

	/** Runs a line in the shell, where the learner can see it. */
	runInShell(line: string): void {
		this.layout.showLower('shell');
		this.shell.run(line);
		this.shellTerminal.focus();
	}

	async goToLine(file: string, line: number, column?: number): Promise<void> {
		this.layout.showEditor();
		this.openFiles.open(file);
		await tick();
		this.#editor?.goTo(line, column);
	}

	#newWorkspace(pack: Pack, lesson: Lesson, shared: string | undefined): Workspace {
		return new Workspace({
			key: shared === undefined ? `${pack.id}/${lesson.id}` : `shared/${shared}`,
			title: `${lesson.number} ${lesson.title}`.trim(),
			within: shared === undefined ? pack.title : 'Shared with you',
			starter: starterFiles(lesson),
			store: this.work,
			news: this.news,
		});
	}

	/** Edits the lesson here; a tab that has it becomes one that reads. */
	takeOver(): void {
		if (this.lock.held) this.#lockChanged(true);
		else this.lock.take();
	}

	#lockChanged(held: boolean): void {
		const workspace = this.#workspace;
		if (!workspace) return;
		if (held) workspace.resume().catch((error: unknown) => this.report(error));
		else workspace.freeze();
	}

	#listen(container: WebContainer): void {
		container.on('server-ready', (port, address) => {
			if (this.#isOfCheckRun(port) || !isPreviewAddress(address, this.connection.host.origin))
				return;
			this.preview.opened(port, address);
			if (port === this.preview.wanted) this.server.portChanged(true);
			this.steps.finish('server');
			this.announce(`Server ready on port ${port}`);
		});
		container.on('port', (port, type) => {
			if (type !== 'close') return;
			this.preview.closed(port);
			if (port === this.preview.wanted) this.server.portChanged(false);
		});
		container.on('preview-message', (message) => {
			if (message.type === PreviewMessageType.ConsoleError) return;
			this.serverTerminal.write(`\x1b[31mIn the page: ${message.message}\x1b[39m\r\n`);
		});
		void container.setPreviewScript(locationScript);
		container.on('error', ({ message }) => (this.#problem = `The container reports: ${message}`));
	}

	/** Programs under test get a port that the system picks. They are nothing for the preview. */
	#isOfCheckRun(port: number): boolean {
		return this.checks.running && port >= FIRST_PICKED_PORT;
	}

	#connectTerminals(): void {
		const { server, shell, serverTerminal, shellTerminal } = this;
		server.onOutput = (text) => serverTerminal.write(text);
		serverTerminal.onResize = (size) => server.resize(size);
		shell.onOutput = (text) => shellTerminal.write(text);
		shellTerminal.onResize = (size) => shell.resize(size);
		shellTerminal.onData = (text) => {
			if (shell.ended && this.#run && text === '\r') void this.restartShell();
			else shell.write(text);
		};
		this.requests.onEntry = (entry) => {
			serverTerminal.write(requestLine(entry, serverTerminal.size.cols));
		};
	}

	#loadTypes(): void {
		const { pack } = this.library;
		if (!pack) return;
		const address = pack.types === undefined ? undefined : this.library.address(pack.types);
		this.#types?.load(address).catch((error: unknown) => this.report(error));
	}

	/** A fault of ours, for the banner. */
	report(error: unknown): void {
		this.#problem = error instanceof Error ? error.message : String(error);
	}
}
