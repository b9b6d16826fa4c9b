// A response as a check sees it.
import type { IncomingHttpHeaders } from 'node:http';
import type { Exchange } from '#course/check-event.ts';

export class Answer {
	readonly status: number;
	/** Lower-case names. */
	readonly headers: IncomingHttpHeaders;
	readonly bytes: Buffer;
	/** Bytes that came after the headers, whatever the headers say; transfer coding included. */
	readonly wireBodyLength: number;
	/** Trailers, lower-case names. */
	readonly trailers: NodeJS.Dict<string>;
	readonly exchange: Exchange;

	constructor(facts: Omit<Answer, 'text' | 'json' | 'header'>) {
		this.status = facts.status;
		this.headers = facts.headers;
		this.bytes = facts.bytes;
		this.wireBodyLength = facts.wireBodyLength;
		this.trailers = facts.trailers;
		this.exchange = facts.exchange;
	}

	get text(): string {
		return this.bytes.toString('utf8');
	}

	/** Throws a SyntaxError if the body is not JSON. */
	get json(): unknown {
		return JSON.parse(this.text);
	}

	header(name: string): string | undefined {
		const value = this.headers[name.toLowerCase()];
		return Array.isArray(value) ? value.join(', ') : value;
	}
}
