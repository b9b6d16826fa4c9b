// A listening socket: connections wait in it until they are accepted.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import { fileType } from '../file-type.ts';
import type { Later } from '../later.ts';
import type { OpenFile } from '../open-file.ts';
import type { Address, FdKind, Pid, Stat } from '../syscalls.ts';
import { WaitQueue } from '../wait-queue.ts';
import type { StreamEnd } from './stream-end.ts';

/** What accept gives, before it has a descriptor. */
export interface Incoming {
	end: StreamEnd;
	local: Address;
	peer: Address;
}

export class Listener implements OpenFile {
	readonly kind: FdKind;
	readonly address: Address;
	readonly pid: Pid;
	readonly #backlog: number;
	readonly #onClose: () => void;
	#waiting: Incoming[] = [];
	readonly #acceptable = new WaitQueue();
	/** Those who connect wait here while the backlog is full. */
	readonly #room = new WaitQueue();
	#closed = false;

	constructor(address: Address, backlog: number, pid: Pid, onClose: () => void) {
		this.kind = address.family === 'unix' ? 'pipe' : 'tcp';
		this.address = address;
		this.pid = pid;
		this.#backlog = Math.max(backlog, 1);
		this.#onClose = onClose;
	}

	/** Takes a connection in when there is room. */
	connect<Result>(call: Call, incoming: () => { incoming: Incoming; result: Result }) {
		return call.until(this.#room, () => {
			if (this.#closed) throw new Failure(errno.ECONNREFUSED);
			if (this.#waiting.length >= this.#backlog) return undefined;
			const made = incoming();
			this.#waiting.push(made.incoming);
			this.#acceptable.wake();
			return made.result;
		});
	}

	accept<Result>(call: Call, take: (incoming: Incoming) => Result): Result[] | Later {
		return call.until(this.#acceptable, () => {
			if (this.#waiting.length === 0) return undefined;
			const taken = this.#waiting;
			this.#waiting = [];
			this.#room.wake();
			return taken.map(take);
		});
	}

	stat(): Stat {
		return [0, fileType.SOCKET | 0o777, 1, 0, 0, 0, 4096, 0, 0, 0, 0, 0, 0, 0];
	}

	read(): never {
		throw new Failure(errno.ENOTCONN);
	}

	write(): never {
		throw new Failure(errno.ENOTCONN);
	}

	closed(): void {
		this.#closed = true;
		for (const { end } of this.#waiting) end.reset();
		this.#waiting = [];
		this.#room.wake();
		this.#onClose();
	}
}
