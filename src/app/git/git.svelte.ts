// The Git panel: the lesson's repository, what is shown of it, and what is done to it.
import type { WebContainer } from '@webcontainer/api';
import * as v from 'valibot';
import { Stored } from '../settings/stored.ts';
import type { Workspace } from '../workspace/workspace.svelte.ts';
import { FolderWatch } from './folder-watch.ts';
import { gitAdvice } from './git-advice.ts';
import type { GitAnswer } from './git-answer.ts';
import type { GitNotice } from './git-notice.ts';
import { GitProgram } from './git-program.ts';
import { GitState } from './git-state.svelte.ts';
import type { GitUndo } from './git-undo.ts';
import type { Identity } from './identity.ts';
import { KeptFiles } from './kept-files.ts';
import type { OpenedFile } from './opened-file.ts';
import type { Rescue } from './rescue.ts';
import { typeCommand } from './type-command.ts';

const identity = v.object({ name: v.string(), email: v.string() });

export class Git {
	readonly state = new GitState();
	readonly #identity = new Stored<Identity>('git-identity', (value) => {
		const result = v.safeParse(identity, value);
		return result.success ? result.output : undefined;
	});
	#program = $state.raw<GitProgram | undefined>();
	#workspace: Workspace | undefined;
	#watch: FolderWatch | undefined;
	#visible = false;
	/** Commands under way, as typed. */
	readonly #running = new Set<string>();
	#notice = $state.raw<GitNotice | undefined>();
	#undo = $state.raw<GitUndo | undefined>();
	/** Never rejects. */
	#undoably = Promise.resolve();
	#opened = $state.raw<OpenedFile | undefined>();
	#commit = $state.raw<string | undefined>();
	/** What is typed for the next commit. */
	#draft = $state.raw('');
	#askWho = $state.raw(false);
	#offered = $state.raw<string | undefined>();
	#rescue = $state.raw<Rescue | undefined>();
	/** Called when a file is to be seen over the editor, and when it is closed. */
	onOpened: (opened: boolean) => void = () => undefined;
	/** A fault of ours. */
	onFault: (error: unknown) => void = () => undefined;

	get program(): GitProgram | undefined {
		return this.#program;
	}

	get notice(): GitNotice | undefined {
		return this.#notice;
	}

	get undoable(): GitUndo | undefined {
		return this.#undo;
	}

	get opened(): OpenedFile | undefined {
		return this.#opened;
	}

	/** Id of the commit that is shown in detail. */
	get commit(): string | undefined {
		return this.#commit;
	}

	get draft(): string {
		return this.#draft;
	}

	set draft(text: string) {
		this.#draft = text;
	}

	/** Message of a commit that is offered. */
	get offered(): string | undefined {
		return this.#offered;
	}

	offer(message: string | undefined): void {
		this.#offered = message;
	}

	/** The commit that was made before the last reset. */
	get rescue(): Rescue | undefined {
		return this.#rescue;
	}

	rescued(rescue: Rescue | undefined): void {
		this.#rescue = rescue;
	}

	/** Who committed in this browser before. */
	get identity(): Identity | undefined {
		return this.#identity.read();
	}

	keepIdentity(who: Identity): void {
		this.#identity.write(who);
	}

	/** Git needs a name and an address for commits. */
	get asksWho(): boolean {
		return this.#askWho;
	}

	/** @param folder of the lesson, relative to the container's working directory */
	attach(container: WebContainer, folder: string, workspace: Workspace): void {
		this.detach();
		this.#workspace = workspace;
		this.#program = new GitProgram(container, folder, () => workspace.flush());
		this.state.open(this.#program);
		this.#follow();
	}

	/** The lesson is left, or its container is gone. */
	detach(): void {
		this.#watch?.close();
		this.#watch = undefined;
		this.#program = undefined;
		this.#notice = undefined;
		this.#undo = undefined;
		this.#commit = undefined;
		this.#draft = '';
		this.#askWho = false;
		this.#offered = undefined;
		this.#rescue = undefined;
		if (this.#opened) this.close();
		this.state.open(undefined);
	}

	/** Whether somebody looks; otherwise nothing is asked. */
	setVisible(visible: boolean): void {
		this.#visible = visible;
		this.#follow();
	}

	dismissNotice(): void {
		this.#notice = undefined;
	}

	tell(notice: GitNotice): void {
		this.#notice = notice;
	}

	askWho(asks: boolean): void {
		this.#askWho = asks;
	}

	showFile(file: OpenedFile): void {
		this.#opened = file;
		this.onOpened(true);
	}

	close(): void {
		this.#opened = undefined;
		this.onOpened(false);
	}

	showCommit(oid: string | undefined): void {
		this.#commit = oid;
	}

	/** Text of a file of the worktree, as typed. */
	typed(path: string): string | undefined {
		return this.#workspace?.files.get(path)?.text;
	}

	edit(path: string, text: string): void {
		this.#workspace?.edit(path, text);
	}

	/** Text of a file in a commit, or in the index (`:path`); undefined: it is not there. */
	async version(revision: string, path: string): Promise<string | undefined> {
		const answer = await this.#program?.read('show', `${revision}:${path}`);
		return answer?.code === 0 ? answer.text : undefined;
	}

	/** Message of the commit that HEAD is at. */
	async lastMessage(): Promise<string> {
		const answer = await this.#program?.read('log', '--max-count=1', '--format=%B');
		return answer?.code === 0 ? answer.text.trim() : '';
	}

	/**
	 * Runs a command that changes something, and looks again. A second click while it runs is none.
	 * @returns undefined if git refused
	 */
	async run(args: readonly string[], options: RunOptions = {}): Promise<GitAnswer | undefined> {
		const program = this.#program;
		const command = typeCommand(args);
		if (!program || this.#running.has(command)) return undefined;
		this.#running.add(command);
		this.#notice = undefined;
		// What was put back now would overwrite what comes.
		this.#undo = undefined;
		try {
			const answer = await program.write(args, options.env);
			if (this.#program !== program) return undefined;
			await this.state.look();
			if (answer.code === 0) return answer;
			this.#refused(answer, options);
		} catch (error) {
			this.onFault(error);
		} finally {
			this.#running.delete(command);
		}
		return undefined;
	}

	/**
	 * Like `run`, for files whose bytes git would forget: offers the way back. One after the other, so that
	 * the way back is that of the last.
	 */
	runUndoably(
		label: string,
		paths: readonly string[],
		change: () => Promise<unknown>,
	): Promise<void> {
		this.#undoably = this.#undoably.then(() => this.#runUndoably(label, paths, change));
		return this.#undoably;
	}

	async #runUndoably(
		label: string,
		paths: readonly string[],
		change: () => Promise<unknown>,
	): Promise<void> {
		const program = this.#program;
		if (!program) return;
		try {
			await this.#workspace?.flush();
			const kept = await KeptFiles.of(program.container.fs, program.folder, paths);
			if ((await change()) === undefined || this.#program !== program) return;
			this.offerUndo(label, () => kept.putBack());
		} catch (error) {
			this.onFault(error);
		}
	}

	offerUndo(label: string, run: () => Promise<unknown>): void {
		this.#undo = { label, run };
	}

	async undo(): Promise<void> {
		const undo = this.#undo;
		this.#undo = undefined;
		try {
			await undo?.run();
			await this.state.look();
		} catch (error) {
			this.onFault(error);
		}
	}

	dismissUndo(): void {
		this.#undo = undefined;
	}

	#refused(answer: GitAnswer, { instead }: RunOptions): void {
		const words = answer.text.trim();
		const conflicts = this.state.status.changes.some(({ area }) => area === 'conflict');
		if (/^CONFLICT /m.test(words) || (conflicts && /conflict/i.test(words))) {
			// The files are listed there, with what to do.
			this.state.show('changes');
			return;
		}
		if (/tell me who you are|identity unknown/i.test(words)) {
			// The form says it better; it stands beside the changes.
			this.#askWho = true;
			this.state.show('changes');
			return;
		}
		this.#notice = {
			kind: 'bad',
			command: typeCommand(answer.args),
			words,
			advice: gitAdvice(words),
			action: instead?.(words),
		};
	}

	#follow(): void {
		this.#watch?.close();
		this.#watch = undefined;
		const program = this.#program;
		if (!program || !this.#visible) return;
		const look = (): void => {
			this.state.look().catch((error: unknown) => this.onFault(error));
		};
		this.#watch = new FolderWatch(program.container, program.folder, look);
		look();
	}
}

export interface RunOptions {
	env?: Readonly<Record<string, string>>;
	/** A way on when git refuses, by its words. */
	instead?: (words: string) => GitNotice['action'];
}
