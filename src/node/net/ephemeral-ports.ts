// Ports of the client ends of connections that stay in this process, in Linux's range.
const FIRST = 32768;
const COUNT = 28232;

export class EphemeralPorts {
	#next = Math.floor(Math.random() * COUNT);

	take(): number {
		this.#next = (this.#next + 1) % COUNT;
		return FIRST + this.#next;
	}
}
