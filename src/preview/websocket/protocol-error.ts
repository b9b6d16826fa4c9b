// A server does not keep to RFC 6455.
export class ProtocolError extends Error {
	/** Close code to send (7.4.1). */
	readonly code: number;

	constructor(code: number, message: string) {
		super(message);
		this.name = 'ProtocolError';
		this.code = code;
	}
}
