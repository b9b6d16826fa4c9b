// What is said when a request got no response.
import type { ExchangeErrorCode } from '../http/exchange-error.ts';
import type { Failure } from './failure.ts';

export type FailureCode = Exclude<ExchangeErrorCode, 'aborted'> | 'no-container' | 'encoding';

interface Circumstances {
	port: number;
	/** `GET /users` */
	request: string;
	openPorts: readonly number[];
	detail: string;
}

type Text = Omit<Failure, 'detail'>;

const texts: Readonly<Record<FailureCode, (circumstances: Circumstances) => Text>> = {
	refused: ({ port, openPorts }) => ({
		status: 502,
		title: `Nothing listens on port ${port}`,
		explanation:
			openPorts.length === 0
				? 'No server is running in the container: it has not been started, it is still starting, or it has stopped.'
				: `${openPorts.length === 1 ? 'A server is' : 'Servers are'} running, but on ${listed(openPorts)}.`,
		advice:
			openPorts.length === 0
				? `Look in the terminal for an error, or start the server. It has to call listen(${port}).`
				: `Open ${openPorts.length === 1 ? 'that port' : 'one of those ports'}, or let the server call listen(${port}).`,
	}),
	closed: ({ port, request }) => ({
		status: 502,
		title: 'The server hung up without an answer',
		explanation: `It took ${request} on port ${port} and closed the connection. Most often it has crashed while it worked on the request.`,
		advice: 'Look in the terminal for an error.',
	}),
	'not-http': ({ port, request }) => ({
		status: 502,
		title: 'The answer is not HTTP',
		explanation: `What came back for ${request} on port ${port} does not follow the protocol.`,
		advice:
			'Is this the port of a web server? If it writes the answer by hand, see below what is wrong with it.',
	}),
	silent: ({ port, request }) => ({
		status: 504,
		title: 'The server does not answer',
		explanation: `It took ${request} on port ${port} but has sent nothing back.`,
		advice:
			'Does every way through the code end in an answer, such as res.send(), or in next()? Or is there a loop that never ends?',
	}),
	'no-container': () => ({
		status: 503,
		title: 'The container of this page is gone',
		explanation: 'It ran in a tab that has been closed or reloaded.',
		advice: 'Go back to the lesson and open the preview from there.',
	}),
	encoding: ({ port, request }) => ({
		status: 502,
		title: 'The answer is in an encoding that was not asked for',
		explanation: `The answer to ${request} on port ${port} has a Content-Encoding that a preview cannot undo.`,
		advice: 'Send it as one of the encodings in the Accept-Encoding header: gzip or deflate.',
	}),
};

export function failureText(code: FailureCode, circumstances: Circumstances): Failure {
	return { ...texts[code](circumstances), detail: circumstances.detail };
}

function listed(ports: readonly number[]): string {
	if (ports.length === 1) return `port ${ports[0]}`;
	return `ports ${ports.slice(0, -1).join(', ')} and ${ports.at(-1)}`;
}
