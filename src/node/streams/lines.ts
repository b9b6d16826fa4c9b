// The process's connections to other processes that need no kernel, and the bell that is rung for them.
import { LineMemory } from '#kernel/line-memory.ts';
import type { Ring } from '#kernel/ring.ts';
import type { Connection } from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';
import { KernelTransport } from './kernel-transport.ts';
import { LineTransport } from './line-transport.ts';
import type { Transport } from './transport.ts';

const made = new WeakMap<Environment, Lines>();

export class Lines {
	readonly #environment: Environment;
	readonly #transports = new Set<LineTransport>();
	readonly #toRing = new Set<Ring>();
	#memory: LineMemory | undefined;

	private constructor(environment: Environment) {
		this.#environment = environment;
	}

	static of(environment: Environment): Lines {
		let lines = made.get(environment);
		if (!lines) {
			lines = new Lines(environment);
			made.set(environment, lines);
		}
		return lines;
	}

	/** What the kernel has connected or accepted. */
	connect({ fd, line }: Connection): Transport {
		return line < 0
			? new KernelTransport(this.#environment, fd)
			: new LineTransport(this.#environment, this, fd, line);
	}

	end(line: number): ReturnType<LineMemory['end']> {
		this.#memory ??= this.#listen();
		return this.#memory.end(line);
	}

	add(transport: LineTransport): void {
		this.#transports.add(transport);
	}

	remove(transport: LineTransport): void {
		this.#transports.delete(transport);
	}

	/** Wakes who reads there: with what is posted, so that a burst of answers is one wake. */
	ring(ring: Ring): void {
		this.#toRing.add(ring);
		if (!this.#environment.kernel.mayHold()) this.#ringAll();
	}

	#ringAll(): void {
		for (const ring of this.#toRing) ring.ringReader();
		this.#toRing.clear();
	}

	#listen(): LineMemory {
		const { lines } = this.#environment.start;
		if (!lines) throw new Error('The kernel gave a line to a process without a bell.');
		const memory = new LineMemory(lines.memory);
		this.#environment.kernel.onFlush = () => this.#ringAll();
		void memory.bells.listen(lines.bell, () => {
			for (const transport of this.#transports) transport.look();
		});
		return memory;
	}
}
