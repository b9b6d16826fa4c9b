// Server-sent events, read one by one. https://html.spec.whatwg.org/multipage/server-sent-events.html
import type { AnswerStream } from './answer-stream.ts';

/** Milliseconds for the next event. */
const BUDGET = 5000;

export interface ServerEvent {
	/** `message` if the server names none. */
	event: string;
	data: string;
	/** The last id that was sent. */
	id: string;
	/** Milliseconds, if the event says it. */
	retry?: number;
}

export class EventStream {
	/** Status, headers, and what has been read, as text. */
	readonly stream: AnswerStream;
	readonly #decoder = new TextDecoder();
	#rest = '';
	#lastId = '';

	constructor(stream: AnswerStream) {
		this.stream = stream;
	}

	/** The next event; undefined when the server has ended the stream. */
	async next(timeout = BUDGET): Promise<ServerEvent | undefined> {
		const deadline = performance.now() + timeout;
		for (;;) {
			const event = this.#take();
			if (event) return event;
			const piece = await this.stream.next(Math.max(1, deadline - performance.now()));
			if (!piece) return undefined;
			this.#rest += this.#decoder.decode(piece, { stream: true });
		}
	}

	/** So many events, in order; fewer if the stream ends. */
	async take(count: number, timeout = BUDGET): Promise<ServerEvent[]> {
		const events: ServerEvent[] = [];
		while (events.length < count) {
			const event = await this.next(timeout);
			if (!event) break;
			events.push(event);
		}
		return events;
	}

	close(): void {
		this.stream.close();
	}

	/** Comments and blocks without data are no events. */
	#take(): ServerEvent | undefined {
		for (;;) {
			const end = /\r\n\r\n|\n\n|\r\r/.exec(this.#rest);
			if (!end) return undefined;
			const block = this.#rest.slice(0, end.index);
			this.#rest = this.#rest.slice(end.index + end[0].length);
			const event = this.#parse(block);
			if (event) return event;
		}
	}

	#parse(block: string): ServerEvent | undefined {
		const data: string[] = [];
		let name = 'message';
		let retry: number | undefined;
		for (const line of block.split(/\r\n|\n|\r/)) {
			const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
			if (field === 'data') data.push(value);
			else if (field === 'event') name = value;
			else if (field === 'id') this.#lastId = value;
			else if (field === 'retry' && /^\d+$/.test(value)) retry = Number(value);
		}
		if (data.length === 0) return undefined;
		const event = { event: name, data: data.join('\n'), id: this.#lastId };
		return retry === undefined ? event : { ...event, retry };
	}
}
