// The time that vm gives a script, and the Ctrl-C that ends one. No script can be stopped from outside its thread, so
// it is compiled with guards (guard-edits.ts) that ask here and throw once its time is up. Stands for Watchdog and
// SigintWatchdog (src/node_watchdog.cc).

export interface ScriptLimits {
	/** Milliseconds; -1: for ever. */
	timeout: number;
	/** A SIGINT ends it. */
	breakOnSigint: boolean;
}

/** How a script that had to end did. */
export type Stopped = 'late' | 'interrupted';

/** What a guard throws: nobody sees it, for the script that it ends throws an error of Node's. */
const STOP: unknown = Symbol('stop');

/** Guards between two looks at the clock. */
const MOST = 64;
const QUICK_MS = 0.2;

export class ScriptWatch {
	readonly #clock: Performance;
	/** By this the kernel tells of a SIGINT; see `interruptBy` in kernel/syscalls.ts. */
	readonly #signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
	readonly #listen: (signal: Int32Array | undefined) => void;
	/** The earliest of the scripts that run, one in another. */
	#deadline = Infinity;
	#listeners = 0;
	#breakable = 0;
	#left = Infinity;
	#step = 1;
	#looked = 0;

	/** `listen`: from now on the kernel writes a SIGINT there. */
	constructor(clock: Performance, listen: (signal: Int32Array | undefined) => void) {
		this.#clock = clock;
		this.#listen = listen;
	}

	/** What guarded code calls. */
	readonly guard = (): void => {
		if (--this.#left <= 0) this.#look();
	};

	static isStop(thrown: unknown): boolean {
		return thrown === STOP;
	}

	/** From now on a SIGINT waits here. */
	startSignal(): void {
		if (this.#listeners++ === 0) this.#listen(this.#signal);
	}

	/** Returns whether one came that ended no script. */
	stopSignal(): boolean {
		if (this.#listeners > 0 && --this.#listeners === 0) this.#listen(undefined);
		return Atomics.exchange(this.#signal, 0, 0) !== 0;
	}

	get hasSignal(): boolean {
		return Atomics.load(this.#signal, 0) !== 0;
	}

	/** Runs a guarded script. `stop` makes the error for one that had to end; other errors are its own. */
	run<Value>(limits: ScriptLimits, script: () => Value, stop: (how: Stopped) => Error): Value {
		const { timeout, breakOnSigint } = limits;
		const outer = this.#deadline;
		const deadline = timeout < 0 ? Infinity : this.#clock.now() + timeout;
		if (breakOnSigint) this.startSignal();
		this.#breakable += Number(breakOnSigint);
		this.#arm(Math.min(outer, deadline));
		const end = (): void => {
			const how = this.#stopped(deadline, breakOnSigint);
			this.#breakable -= Number(breakOnSigint);
			if (breakOnSigint) this.stopSignal();
			this.#arm(outer);
			if (how) throw stop(how);
		};
		let value: Value;
		try {
			value = script();
		} catch (error) {
			end();
			throw error;
		}
		end();
		return value;
	}

	#stopped(deadline: number, breakOnSigint: boolean): Stopped | undefined {
		if (breakOnSigint && Atomics.exchange(this.#signal, 0, 0) !== 0) return 'interrupted';
		return this.#clock.now() >= deadline ? 'late' : undefined;
	}

	#arm(deadline: number): void {
		this.#deadline = deadline;
		this.#looked = this.#clock.now();
		this.#step = 1;
		this.#left = deadline < Infinity || this.#breakable > 0 ? 1 : Infinity;
	}

	/** The next look comes so soon that less than a millisecond passes, if turns of the loop take as long as before. */
	#look(): void {
		const now = this.#clock.now();
		const isQuick = now - this.#looked < QUICK_MS;
		this.#step = isQuick ? Math.min(MOST, 2 * this.#step) : 1;
		this.#looked = now;
		this.#left = this.#step;
		if (now < this.#deadline && !(this.#breakable > 0 && this.hasSignal)) return;
		this.#left = 1;
		throw STOP;
	}
}
