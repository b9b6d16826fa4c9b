// Why a request got no response. `code` decides what the learner is told (answers/failure-text.ts).
export type ExchangeErrorCode =
	/** Nobody listens on the port. */
	| 'refused'
	/** The server took the connection and closed it without an answer. */
	| 'closed'
	/** What came is no HTTP. */
	| 'not-http'
	/** No answer in time. */
	| 'silent'
	/** The frame went away or the request was aborted. */
	| 'aborted';

export class ExchangeError extends Error {
	readonly code: ExchangeErrorCode;
	/** What exactly happened, for the learner's "technical detail". */
	readonly detail: string;

	constructor(code: ExchangeErrorCode, detail: string) {
		super(`${code}: ${detail}`);
		this.name = 'ExchangeError';
		this.code = code;
		this.detail = detail;
	}
}
