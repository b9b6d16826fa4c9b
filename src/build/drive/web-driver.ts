// One session of WebDriver (https://www.w3.org/TR/webdriver2).
interface Answer {
	value: unknown;
}

export class WebDriver {
	readonly #session: string;

	private constructor(session: string) {
		this.#session = session;
	}

	/** Whether a driver answers at this address. */
	static async isReady(root: string): Promise<boolean> {
		try {
			return (await fetch(`${root}/status`)).ok;
		} catch (error) {
			// Nobody listens there yet.
			if (error instanceof TypeError) return false;
			throw error;
		}
	}

	static async start(root: string, capabilities: object): Promise<WebDriver> {
		const value = await request('POST', `${root}/session`, {
			capabilities: { alwaysMatch: capabilities },
		});
		const { sessionId } = value as { sessionId: string };
		return new WebDriver(`${root}/session/${sessionId}`);
	}

	/** `command`: the path of its address behind the session's. */
	send(method: 'GET' | 'POST' | 'DELETE', command: string, body: object | undefined) {
		return request(method, `${this.#session}${command}`, body);
	}
}

async function request(method: string, url: string, body: object | undefined): Promise<unknown> {
	const init = body === undefined ? {} : { body: JSON.stringify(body) };
	const response = await fetch(url, { method, ...init });
	const { value } = (await response.json()) as Answer;
	if (response.ok) return value;
	const { error, message } = value as { error: string; message: string };
	throw new Error(`${new URL(url).pathname}: ${error}: ${message}`);
}
