// The side of a terminal that programs use as their standard streams.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import { fileType } from '../file-type.ts';
import type { Later } from '../later.ts';
import type { OpenFile } from '../open-file.ts';
import type { Stat } from '../syscalls.ts';
import type { Terminal } from './terminal.ts';

/** Major 136: Linux's pts. */
const DEVICE = 136 * 256;

export class TerminalSlave implements OpenFile {
	readonly kind = 'tty';
	readonly terminal: Terminal;

	constructor(terminal: Terminal) {
		this.terminal = terminal;
		terminal.openSlave();
	}

	stat(): Stat {
		return [0, fileType.CHARACTER_DEVICE | 0o620, 1, 0, 0, DEVICE, 1024, 0, 0, 0, 0, 0, 0, 0];
	}

	read(call: Call, length: number): Uint8Array | Later {
		return call.until(this.terminal.readable, () => this.terminal.read(length));
	}

	write(call: Call, data: Uint8Array): number | Later {
		const { output } = this.terminal;
		this.#checkLine();
		this.terminal.print(data);
		return call.until(output.writable, () => {
			this.#checkLine();
			return output.hasRoom ? data.length : undefined;
		});
	}

	closed(): void {
		this.terminal.closeSlave();
	}

	#checkLine(): void {
		if (this.terminal.hungUp) throw new Failure(errno.EIO);
	}
}
