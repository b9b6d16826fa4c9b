// curl gives up: `curl: (STATUS) MESSAGE`, and exits with the status.
export class CurlError extends Error {
	readonly status: number;

	constructor(status: number, message: string) {
		super(message);
		this.name = 'CurlError';
		this.status = status;
	}
}
