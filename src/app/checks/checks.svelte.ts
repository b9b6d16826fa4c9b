// The checks of the open lesson: what is known of each, and the run that is under way.
import { checkNames, type CheckName } from '#course/check-names.ts';
import type { CheckEvent } from '#course/check-event.ts';
import { checkRun } from '#course/check-run.ts';
import type { Lesson } from '#course/pack.ts';
import type { WebContainer } from '@webcontainer/api';
import type { Progress } from '../progress/progress.svelte.ts';
import type { CheckFault } from './check-fault.ts';
import type { CheckItem, CheckState } from './check-item.ts';
import { CheckProcess } from './check-process.ts';
import { faultOf } from './fault-of.ts';
import { loadCheckKit } from './load-check-kit.ts';
import { startProblem, type StartProblem } from './start-problem.ts';
import { writeCheckFiles } from './write-check-files.ts';

type CheckResult = Extract<CheckEvent, { type: 'check' }>;

export class Checks {
	readonly #progress: Progress;
	#pack = '';
	#lesson: Lesson | undefined;
	#names = $state.raw<readonly CheckName[]>([]);
	#events = $state.raw<readonly CheckEvent[]>([]);
	#running = $state.raw(false);
	/** A run has ended, or is under way, in this visit. */
	#tried = $state.raw(false);
	#fault = $state.raw<CheckFault | undefined>();
	#problem = $state.raw<StartProblem | undefined>();
	#process: CheckProcess | undefined;
	#kit: Promise<Record<string, string>> | undefined;
	/** Folder in which the files of the checks lie already. */
	#written: string | undefined;
	#items = $derived(this.#list());
	#passed = $derived(this.#items.filter(({ state }) => state === 'passed').length);

	constructor(progress: Progress) {
		this.#progress = progress;
	}

	/** All, in the order of the lesson. */
	get items(): readonly CheckItem[] {
		return this.#items;
	}

	get passed(): number {
		return this.#passed;
	}

	get complete(): boolean {
		return this.#items.length > 0 && this.#passed === this.#items.length;
	}

	get running(): boolean {
		return this.#running;
	}

	get tried(): boolean {
		return this.#tried;
	}

	/** Ours or the pack's; says nothing about the answer. */
	get fault(): CheckFault | undefined {
		return this.#fault;
	}

	/** The learner's program did not come up. */
	get problem(): StartProblem | undefined {
		return this.#problem;
	}

	/** Failed runs of a check: so many hints are open. */
	attempts(check: string): number {
		return this.#progress.attempts(this.#place(check));
	}

	open(pack: string, lesson: Lesson): void {
		void this.#process?.stop();
		this.#process = undefined;
		this.#written = undefined;
		this.#pack = pack;
		this.#lesson = lesson;
		this.#names = checkNames(lesson.checks ?? '');
		this.#clear();
		this.#running = false;
		this.#tried = false;
	}

	/** A new container: what was written into the last one is gone. */
	containerGone(): void {
		void this.#process?.stop();
		this.#written = undefined;
		this.#running = false;
	}

	/** Shows that a run is wanted, before the container is ready for it. */
	begin(): void {
		this.#clear();
		this.#running = true;
		this.#tried = true;
	}

	refuse(fault: CheckFault): void {
		this.#fault = fault;
		this.#running = false;
	}

	/** Ends the run before, if there is one. @param folder relative to the working directory */
	async run(container: WebContainer, folder: string): Promise<void> {
		const lesson = this.#lesson;
		if (!lesson) return;
		const before = this.#process;
		const process = new CheckProcess();
		this.#process = process;
		this.begin();
		await before?.stop();
		try {
			this.#kit ??= loadCheckKit();
			const run = checkRun(lesson, await this.#kit);
			if (this.#written !== folder) await writeCheckFiles(container, folder, run.files);
			this.#written = folder;
			if (this.#process !== process) return;
			process.onEvent = (event) => this.#happened(process, event);
			const outcome = await process.run(container, run, folder);
			if (this.#process !== process) return;
			this.#problem = startProblem(this.#events, `${container.workdir}/${folder}`);
			this.#fault = this.#problem ? undefined : faultOf(outcome, this.#events);
		} catch (error) {
			if (this.#process === process) this.#brokeOff(error);
		} finally {
			if (this.#process === process) this.#running = false;
		}
	}

	#happened(process: CheckProcess, event: CheckEvent): void {
		if (this.#process !== process) return;
		this.#events = [...this.#events, event];
		if (event.type !== 'check' || event.start) return;
		void this.#progress.record(this.#place(event.id), event.ok);
	}

	#brokeOff(error: unknown): void {
		this.#kit = undefined;
		this.#fault = {
			title: 'The checks could not be run. That is not your mistake',
			advice: 'Check again. If it happens a second time, reload the page: your files are kept.',
			detail: error instanceof Error ? error.message : String(error),
		};
	}

	#clear(): void {
		this.#events = [];
		this.#fault = undefined;
		this.#problem = undefined;
	}

	#place(check: string): { pack: string; lesson: string; check: string } {
		return { pack: this.#pack, lesson: this.#lesson?.id ?? '', check };
	}

	#list(): CheckItem[] {
		const results = new Map<string, CheckResult>();
		for (const event of this.#events) if (event.type === 'check') results.set(event.id, event);
		const next = this.#names.find(({ id }) => !results.has(id))?.id;
		return this.#names.map(({ id, says }) => {
			const result = results.get(id);
			return { id, says: result?.says ?? says, state: this.#state(id, result, next), result };
		});
	}

	#state(id: string, result: CheckResult | undefined, next: string | undefined): CheckState {
		if (result) return result.ok ? 'passed' : result.start ? 'skipped' : 'failed';
		if (this.#running) return id === next ? 'running' : 'waiting';
		if (this.#problem) return 'skipped';
		return this.#progress.passed(this.#place(id)) ? 'passed' : 'open';
	}
}
