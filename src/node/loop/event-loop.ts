// Stands for libuv's loop and src/env.cc's callbacks on it. Microtasks of a browser run only between macrotasks,
// so every macrotask ("turn") runs ONE callback and then Node's ticks; what else is due gets the next turn. The
// phases go round as libuv's: timers, poll, check (immediates), closing.
import type { BrowserGlobals } from '../engine/browser-globals.ts';
import { ThrowWatch } from '../engine/throw-watch.ts';
import type { Thrown } from '../engine/throw-watch.ts';
import { Alarm } from './alarm.ts';
import { Hop } from './hop.ts';
import { PollQueue } from './poll-queue.ts';
import { Rejections } from './rejections.ts';
import type { RejectionListener } from './rejections.ts';
import { tickInfo } from './tick-info.ts';
import type { TickInfo } from './tick-info.ts';

export interface LoopOwner {
	/** An error that no user code caught; returns when the process lives on. */
	uncaught(thrown: Thrown): void;
	/** Nothing is left to do: emit 'beforeExit'. */
	beforeExit(): void;
	/** Nothing came of that either: end the process. */
	exit(): void;
}

/** What brings callbacks of the poll phase without a message. */
export interface PollSource {
	/** Enqueues what has come since. */
	look(): void;
	/** The loop is about to wait: what comes now wakes it. False: something has come meanwhile. */
	sleep(): boolean;
}

const timers = 0;
const poll = 1;
const check = 2;
const closing = 3;

const immediateCount = 0;
const immediateRefCount = 1;
const immediateOutstanding = 2;

export class EventLoop {
	/** kCount, kRefCount, kHasOutstanding: shared with lib/internal/timers.js. */
	readonly immediateInfo: Uint32Array = new Uint32Array(3);
	/** [0]: number of ref'd timers. */
	readonly timeoutInfo: Int32Array = new Int32Array(1);
	readonly tickInfo: TickInfo;
	owner: LoopOwner | undefined;
	rejectionListener: RejectionListener | undefined;
	/** At the end of a turn after which no callback of the poll phase is due. */
	onDrained: () => void = () => undefined;
	source: PollSource | undefined;
	tickCallback: () => void = () => undefined;
	processImmediate: () => void = () => undefined;
	/** Returns the next expiry, negative when only unref'd timers are left, 0 without timers. */
	processTimers: (now: number) => number = () => 0;

	readonly #clock: Performance;
	readonly #queueMicrotask: (callback: () => void) => void;
	readonly #hop: Hop;
	readonly #alarm: Alarm;
	readonly #rejections: Rejections;
	readonly #watch: ThrowWatch;
	readonly #queue = new PollQueue();
	readonly #closing = new PollQueue();
	readonly #checks = new PollQueue();
	#origin = 0;
	#running = false;
	#started = false;
	#ended = false;
	#phase = timers;
	/** The time that the timers phase began: what becomes due meanwhile waits for the next round. */
	#phaseTime = 0;
	/** Callbacks of the queue that belong to the current poll phase. */
	#budget = 0;
	#arrivedDirectly = false;
	/** Sits in the poll phase with nothing due. */
	#waiting = false;
	/** Something ran since the last check phase: the next one comes, though its immediates keep nothing alive. */
	#owesCheck = false;
	/** The main script's rejections are not told yet: nothing but ticks may run. */
	#settling = false;
	#emittedBeforeExit = false;
	#timerAt = Infinity;
	#handles = 0;
	#requests = 0;

	constructor(browser: BrowserGlobals, isV8: boolean) {
		this.#clock = browser.performance;
		this.#queueMicrotask = (callback) => browser.queueMicrotask(callback);
		this.#hop = new Hop(browser.MessageChannel, isV8, () => this.#turn());
		this.#alarm = new Alarm(browser, () => this.#hop.request());
		this.#watch = new ThrowWatch(browser, (thrown) => {
			this.#unit(() => this.owner?.uncaught(thrown));
			this.#schedule();
		});
		this.tickInfo = tickInfo(() => this.#wake());
		this.#rejections = new Rejections(browser, (event, promise, reason) => {
			this.#unit(() => this.rejectionListener?.(event, promise, reason));
			this.#schedule();
		});
	}

	/** Milliseconds since the process began, whole: uv_now(). */
	now(): number {
		return Math.floor(this.#clock.now() - this.#origin);
	}

	/** From here on this is a process: runs its main script as the first turn. */
	start(main: () => void): void {
		this.#origin = this.#clock.now();
		this.#started = true;
		this.#unit(main);
		// A real process takes over 1 ms to reach its loop: a timer of 1 ms comes before the immediates.
		this.#origin -= 1;
		this.#settling = true;
		this.#rejections.settle(() => {
			this.#settling = false;
			this.#phaseTime = this.now();
			this.#schedule();
		});
	}

	/** After this no callback runs any more. */
	end(): void {
		this.#ended = true;
	}

	/** Runs `callback` in the poll phase, in a turn of its own. */
	enqueue(callback: () => void): void {
		this.#queue.push(callback);
		if (this.#arrivedDirectly || this.#waiting) this.#budget++;
		this.#wake();
	}

	/** Runs `callback` in the closing phase: for a handle's close callback. */
	enqueueClosing(callback: () => void): void {
		this.#closing.push(callback);
		this.#wake();
	}

	/** Runs `callback` at the next check phase, before the immediates; keeps nothing alive (SetUnrefImmediate). */
	enqueueCheck(callback: () => void): void {
		this.#checks.push(callback);
	}

	/** Something came that nobody takes: it wakes the loop, whose immediates may look for it. */
	stir(): void {
		if (this.#hasChecks()) this.enqueue(() => undefined);
	}

	/**
	 * As `enqueue`, for a callback that comes in a macrotask of its own (a message): if the loop sits in its poll
	 * phase with nothing to do, this macrotask is the turn.
	 */
	arrive(callback: () => void): void {
		if (!this.#waiting || this.#arrivedDirectly || this.#hop.requested) {
			this.enqueue(callback);
			return;
		}
		this.#arrivedDirectly = true;
		// Runs when this macrotask is over; a message may carry more than one answer.
		this.#queueMicrotask(() => (this.#arrivedDirectly = false));
		this.#phase = poll;
		this.#budget = 0;
		this.#waiting = false;
		this.#emittedBeforeExit = false;
		this.#owesCheck = true;
		this.#unit(callback);
		this.#schedule();
	}

	/** The source was woken, in a macrotask of its own: if the loop waits, that is the turn. */
	rouse(): void {
		if (!this.#waiting || this.#hop.requested) return;
		this.#running = true;
		this.source?.look();
		this.#running = false;
		this.#budget = this.#queue.length;
		this.#turn();
	}

	refHandle(): void {
		this.#handles++;
	}

	unrefHandle(): void {
		this.#handles--;
		this.#wake();
	}

	/** A request keeps the loop alive until it ended. */
	requestStarted(): void {
		this.#requests++;
	}

	requestEnded(): void {
		this.#requests--;
		this.#wake();
	}

	/** From lib: a timer is due `delay` ms from now, earlier than all others. */
	scheduleTimer(delay: number): void {
		this.#timerAt = this.now() + Math.max(1, delay);
		this.#wake();
	}

	/** uv_loop_alive: something keeps the process going. */
	get isAlive(): boolean {
		return this.#isAlive() || this.#isDue();
	}

	/** Another callback of the poll phase is due. */
	get hasMore(): boolean {
		return this.#queue.length > 0;
	}

	/** Something may have become due or dead while no turn runs. */
	#wake(): void {
		if (!this.#running && this.#started) this.#hop.request();
	}

	wake(): void {
		this.#wake();
	}

	#turn(): void {
		if (this.#ended) return;
		this.#waiting = false;
		if (this.tickInfo.pending) this.#unit(() => undefined);
		else if (!this.#settling) this.#step();
		this.#schedule();
	}

	/** One callback with the ticks it made: what InternalCallbackScope brackets. */
	#unit(callback: () => void): void {
		this.#running = true;
		let returned = false;
		this.#guarded(() => {
			callback();
			returned = true;
			if (this.tickInfo.pending) this.tickCallback();
		});
		if (!returned && this.tickInfo.pending) this.#guarded(this.tickCallback);
		this.#running = false;
	}

	/** Runs `callback` within the current turn; what it throws is given back. */
	watch(callback: () => void): Thrown | undefined {
		return this.#watch.run(callback);
	}

	#guarded(callback: () => void): void {
		const thrown = this.#watch.run(callback);
		if (thrown) this.owner?.uncaught(thrown);
	}

	/** Finds the next callback, at most once round. */
	#step(): void {
		for (let phases = 0; phases < 5; phases++) {
			const callback = this.#take();
			if (callback) {
				this.#emittedBeforeExit = false;
				this.#owesCheck ||= this.#phase <= poll;
				this.#unit(callback);
				return;
			}
			this.#nextPhase();
		}
	}

	#nextPhase(): void {
		this.#phase = (this.#phase + 1) & 3;
		if (this.#phase === closing) this.#owesCheck = false;
		if (this.#phase === poll) this.#budget = this.#queue.length;
		else if (this.#phase === timers) this.#phaseTime = this.now();
	}

	#take(): (() => void) | undefined {
		switch (this.#phase) {
			case timers:
				return this.#phaseTime >= this.#timerAt ? () => this.#runTimers() : undefined;
			case poll:
				if (this.#budget === 0) return undefined;
				this.#budget--;
				return this.#queue.shift();
			case check:
				return (
					this.#checks.shift() ??
					(this.immediateInfo[immediateCount] ? () => this.#runImmediate() : undefined)
				);
			default:
				return this.#closing.shift();
		}
	}

	#runTimers(): void {
		// If one throws, the rest is still due.
		this.#timerAt = 0;
		const next = this.processTimers(this.#phaseTime);
		this.#timerAt = next === 0 ? Infinity : Math.abs(next);
	}

	#runImmediate(): void {
		try {
			this.processImmediate();
		} finally {
			if (!this.immediateInfo[immediateOutstanding]) {
				this.#phase = closing;
				this.#owesCheck = false;
			}
		}
	}

	#isDue(): boolean {
		return (
			this.#queue.length > 0 ||
			this.#closing.length > 0 ||
			this.immediateInfo[immediateRefCount] !== 0 ||
			(this.#owesCheck && this.#hasChecks()) ||
			this.immediateInfo[immediateOutstanding] !== 0 ||
			// Nobody waits for the timers that keep nothing alive.
			(this.now() >= this.#timerAt && this.#isAlive())
		);
	}

	#hasChecks(): boolean {
		return this.#checks.length > 0 || this.immediateInfo[immediateCount] !== 0;
	}

	#isAlive(): boolean {
		return this.#handles > 0 || this.#requests > 0 || (this.timeoutInfo[0] ?? 0) > 0;
	}

	#schedule(): void {
		if (this.#ended) return;
		if (!this.hasMore) this.onDrained();
		if (!this.hasMore) this.source?.look();
		if (this.tickInfo.pending || (this.#isDue() && !this.#settling)) this.#hop.request();
		else if (this.#settling) return;
		else if (this.source?.sleep() === false) this.#hop.request();
		else this.#wait();
	}

	#wait(): void {
		this.#waiting = true;
		this.#owesCheck = false;
		this.#phase = poll;
		this.#budget = 0;
		if (!this.#isAlive()) this.#rejections.settle(() => this.#wither());
		else if (this.#timerAt !== Infinity) {
			this.#alarm.set(this.#timerAt, this.#timerAt + this.#origin - this.#clock.now());
		}
	}

	/** Nothing was left to do before the microtasks ran; if that is still so, the process ends. */
	#wither(): void {
		if (this.#ended) return;
		if (this.tickInfo.pending || this.#isDue() || this.#isAlive()) {
			this.#schedule();
			return;
		}
		this.#waiting = false;
		if (this.#emittedBeforeExit) {
			this.#unit(() => this.owner?.exit());
			return;
		}
		this.#emittedBeforeExit = true;
		this.#unit(() => this.owner?.beforeExit());
		this.#schedule();
	}
}
