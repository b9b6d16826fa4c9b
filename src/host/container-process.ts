// A program that the client spawned, on a terminal of its own: what `WebContainerProcess` talks to.
import type { KernelClient } from '#kernel/client.ts';
import type { ExitStatus } from '#kernel/syscalls.ts';
import { signals } from './signals.ts';

/** Takes bytes of the terminal; `null` when there are no more. The answer says that they arrived. */
export type OutputListener = (data: Uint8Array | null) => Promise<void> | void;

const CHUNK = 64 * 1024;

export class ContainerProcess {
	/** Exit code; 128 and the signal's number when a signal ended it. After all output was taken. */
	readonly onExit: Promise<number>;
	readonly #kernel: KernelClient;
	readonly #pid: number;
	readonly #master: number;
	readonly #encoder = new TextEncoder();
	#open = true;
	/** What the output is doing: waiting for the kernel, being taken by the client, or over. */
	#output: 'waiting' | 'taken' | 'over' = 'taken';

	constructor(
		kernel: KernelClient,
		pid: number,
		master: number,
		exit: Promise<ExitStatus>,
		output: OutputListener | undefined,
	) {
		this.#kernel = kernel;
		this.#pid = pid;
		this.#master = master;
		const ended = this.#forward(output);
		this.onExit = exit.then(async (status) => {
			await this.#drain();
			await this.#hangUp();
			await ended;
			await output?.(null);
			return status.signal > 0 ? 128 + status.signal : status.code;
		});
	}

	async write(data: string): Promise<void> {
		if (!this.#open) return;
		let bytes = this.#encoder.encode(data);
		while (bytes.length > 0) {
			bytes = bytes.subarray(await this.#kernel.call('write', this.#master, bytes, -1));
		}
	}

	async resize({ cols, rows }: { cols: number; rows: number }): Promise<void> {
		if (this.#open) await this.#kernel.call('resizeTerminal', this.#master, cols, rows);
	}

	async kill(): Promise<void> {
		await this.#signal(signals.SIGTERM);
	}

	/** Passes on what the terminal shows until it is closed. */
	async #forward(output: OutputListener | undefined): Promise<void> {
		while (this.#open) {
			this.#output = 'waiting';
			const bytes = await this.#kernel.call('read', this.#master, CHUNK, -1).catch(terminalClosed);
			this.#output = 'taken';
			if (bytes.length === 0) break;
			await output?.(bytes);
		}
		this.#output = 'over';
	}

	/**
	 * The process has ended, and what it wrote is in the terminal: reads until one has to wait. The kernel answers
	 * in order, so a read that is unanswered after two later calls is one that found nothing.
	 */
	async #drain(): Promise<void> {
		for (let idle = 0; idle < 2 && this.#output !== 'over';) {
			await this.#kernel.call('fdKind', this.#master);
			idle = this.#output === 'waiting' ? idle + 1 : 0;
			if (idle === 0) await new Promise((resolve) => setTimeout(resolve));
		}
	}

	/** The terminal goes away with the program that it was made for, as when its window is closed. */
	async #hangUp(): Promise<void> {
		this.#open = false;
		await this.#signal(signals.SIGHUP);
		this.#kernel.quiet('cancelRead', [this.#master]);
		this.#kernel.quiet('close', [this.#master]);
	}

	async #signal(signal: number): Promise<void> {
		await this.#kernel.call('kill', -this.#pid, signal).catch(gone);
	}
}

/** EIO when no process has the terminal any more, ECANCELED when we hung up. */
function terminalClosed(error: unknown): Uint8Array {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'EIO' || code === 'ECANCELED' || code === 'EBADF') return new Uint8Array();
	throw error;
}

function gone(error: unknown): void {
	if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
}
