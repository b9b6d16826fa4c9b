// The named steps from an empty page to a running server, as the learner sees them.
export type StepName = 'host' | 'container' | 'files' | 'packages' | 'server';
export type StepState = 'waiting' | 'working' | 'done' | 'failed';

export interface BootStep {
	name: StepName;
	label: string;
	state: StepState;
	/** Time it took, or a share of the way: `1.2 MB`. */
	note: string;
}

const LABELS: Record<StepName, string> = {
	host: 'Reach the container host',
	container: 'Start the container',
	files: 'Write your files',
	packages: 'Mount the packages',
	server: 'Start your server',
};

export class BootSteps {
	#steps = $state.raw<readonly BootStep[]>(
		(Object.keys(LABELS) as StepName[]).map((name) => ({
			name,
			label: LABELS[name],
			state: 'waiting',
			note: '',
		})),
	);
	#begun = new Map<StepName, number>();
	#done = $derived(this.#steps.every((step) => step.state === 'done'));
	#current = $derived(
		this.#steps.find((step) => step.state === 'working' || step.state === 'failed'),
	);

	get all(): readonly BootStep[] {
		return this.#steps;
	}

	get done(): boolean {
		return this.#done;
	}

	/** The one that is under way or went wrong. */
	get current(): BootStep | undefined {
		return this.#current;
	}

	begin(name: StepName): void {
		this.#begun.set(name, performance.now());
		this.#change(name, { state: 'working', note: '' });
	}

	note(name: StepName, note: string): void {
		this.#change(name, { note });
	}

	finish(name: StepName): void {
		if (this.#steps.find((step) => step.name === name)?.state === 'done') return;
		const took = performance.now() - (this.#begun.get(name) ?? performance.now());
		this.#change(name, { state: 'done', note: took < 1 ? '' : `${Math.round(took)} ms` });
	}

	fail(name: StepName, note: string): void {
		this.#change(name, { state: 'failed', note });
	}

	/** Another lesson begins: its files and its server are still to come. */
	again(): void {
		for (const name of ['files', 'packages', 'server'] as const) {
			this.#change(name, { state: 'waiting', note: '' });
		}
	}

	#change(name: StepName, change: Partial<BootStep>): void {
		this.#steps = this.#steps.map((step) => (step.name === name ? { ...step, ...change } : step));
	}
}
