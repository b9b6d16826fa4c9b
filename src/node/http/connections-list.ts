// ConnectionsList of src/node_http_parser.cc: which of a server's connections are idle, in a request, or too slow.

export interface ListedParser {
	/** When its message began, in milliseconds; 0 between messages. */
	readonly messageStart: number;
	readonly headersCompleted: boolean;
}

export class ConnectionsList<Parser extends ListedParser> {
	readonly #all = new Set<Parser>();
	readonly #active = new Set<Parser>();

	add(parser: Parser, active: boolean): void {
		this.#all.add(parser);
		if (active) this.#active.add(parser);
	}

	remove(parser: Parser): void {
		this.#all.delete(parser);
		this.#active.delete(parser);
	}

	/** Idle ones first, then by age. */
	all(): Parser[] {
		return [...this.#all].sort((a, b) => a.messageStart - b.messageStart);
	}

	idle(): Parser[] {
		return [...this.#all].filter((parser) => parser.messageStart === 0);
	}

	active(): Parser[] {
		return [...this.#active].sort((a, b) => a.messageStart - b.messageStart);
	}

	/** Takes out what has been active for longer than the timeouts (ms; 0 is none) at `now`. */
	takeExpired(now: number, headersTimeout: number, requestTimeout: number): Parser[] {
		const expired = this.active().filter(({ messageStart, headersCompleted }) => {
			const age = now - messageStart;
			if (!headersCompleted && headersTimeout > 0 && age > headersTimeout) return true;
			return requestTimeout > 0 && age > requestTimeout;
		});
		for (const parser of expired) this.#active.delete(parser);
		return expired;
	}
}
