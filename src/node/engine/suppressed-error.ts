// An error that came up while another one was on its way.
export class SuppressedError extends Error {
	constructor(error: unknown, suppressed: unknown, message?: string) {
		super(message);
		for (const [name, value] of Object.entries({ error, suppressed })) {
			Object.defineProperty(this, name, { value, writable: true, configurable: true });
		}
	}
}
