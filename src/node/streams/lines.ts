// The process's connections to other processes that need no kernel, and the bell that is rung for them.
import { LineMemory } from '#kernel/line-memory.ts';
import type { Connection } from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';
import { KernelTransport } from './kernel-transport.ts';
import { LineTransport } from './line-transport.ts';
import type { Transport } from './transport.ts';

const made = new WeakMap<Environment, Lines>();

export class Lines {
	readonly #environment: Environment;
	readonly #transports = new Set<LineTransport>();
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

	#listen(): LineMemory {
		const { lines } = this.#environment.start;
		if (!lines) throw new Error('The kernel gave a line to a process without a bell.');
		const memory = new LineMemory(lines.memory);
		const { loop } = this.#environment;
		const bell = memory.bells.own(lines.bell, () => loop.rouse());
		loop.source = {
			look: () => {
				if (!bell.wasRung()) return;
				for (const transport of this.#transports) transport.look();
			},
			sleep: () => bell.sleep(),
		};
		return memory;
	}
}
