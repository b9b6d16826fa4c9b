// The descriptors of a command, by number.
import { isatty } from 'node:tty';
import type { Descriptor } from './descriptor.ts';
import { FileInput } from './file-input.ts';
import { FileOutput } from './file-output.ts';
import type { Input, Output } from './io.ts';
import { StreamInput } from './stream-input.ts';
import { StreamOutput } from './stream-output.ts';

export class Stdio {
	readonly #descriptors: ReadonlyMap<number, Descriptor>;

	constructor(descriptors: Iterable<readonly [number, Descriptor]>) {
		this.#descriptors = new Map(descriptors);
	}

	/** The shell process's own. */
	static inherited(): Stdio {
		return new Stdio([0, 1, 2].map((fd) => [fd, { type: 'inherit', fd }]));
	}

	get(fd: number): Descriptor {
		return this.#descriptors.get(fd) ?? { type: 'closed' };
	}

	with(fd: number, descriptor: Descriptor): Stdio {
		return new Stdio([...this.#descriptors, [fd, descriptor]]);
	}

	/** Highest number that is not closed. */
	get highest(): number {
		return Math.max(...this.#descriptors.keys());
	}

	input(signal: AbortSignal): Input {
		const descriptor = this.get(0);
		switch (descriptor.type) {
			case 'inherit':
				return new StreamInput(
					{ open: () => process.stdin, isTerminal: isatty(0), owned: false },
					signal,
				);
			case 'pipe':
				return new StreamInput(
					{ open: () => descriptor.stream, isTerminal: false, owned: false },
					signal,
				);
			case 'file':
				return new FileInput(descriptor.fd);
			case 'closed':
				return { isTerminal: false, chunks: nothing, line: () => Promise.resolve(undefined) };
			default:
				return descriptor satisfies never;
		}
	}

	output(fd: number): Output {
		const descriptor = this.get(fd);
		switch (descriptor.type) {
			case 'inherit':
				return new StreamOutput(descriptor.fd === 2 ? process.stderr : process.stdout);
			case 'pipe':
				return new StreamOutput(descriptor.stream);
			case 'file':
				return new FileOutput(descriptor.fd);
			case 'closed':
				return { isTerminal: false, columns: 80, write: () => Promise.resolve() };
			default:
				return descriptor satisfies never;
		}
	}
}

async function* nothing(): AsyncIterable<Uint8Array> {
	yield* await Promise.resolve([]);
}
