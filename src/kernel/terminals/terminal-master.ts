// The side of a terminal that a screen uses: reads what to show, writes keys.
import type { Call } from '../call.ts';
import { fileType } from '../file-type.ts';
import type { Later } from '../later.ts';
import type { OpenFile } from '../open-file.ts';
import type { Stat } from '../syscalls.ts';
import type { Terminal } from './terminal.ts';

/** Major 5, minor 2: /dev/ptmx. */
const DEVICE = 5 * 256 + 2;

export class TerminalMaster implements OpenFile {
	readonly kind = 'tty';
	readonly terminal: Terminal;

	constructor(terminal: Terminal) {
		this.terminal = terminal;
	}

	stat(): Stat {
		return [0, fileType.CHARACTER_DEVICE | 0o666, 1, 0, 0, DEVICE, 1024, 0, 0, 0, 0, 0, 0, 0];
	}

	read(call: Call, length: number): Uint8Array | Later {
		const { output } = this.terminal;
		return call.until(output.readable, () => output.take(length));
	}

	write(call: Call, data: Uint8Array): number | Later {
		this.terminal.type(data);
		return call.until(this.terminal.writable, () =>
			this.terminal.takesKeys ? data.length : undefined,
		);
	}

	closed(): void {
		this.terminal.hangUp();
	}
}
