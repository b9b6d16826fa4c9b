// One HTTP request and the head of its answer, over Node's http and https.
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { CurlError } from './curl-error.ts';
import { transferError } from './transfer-error.ts';

export interface Transfer {
	url: URL;
	method: string;
	headers: readonly (readonly [name: string, value: string])[];
	body: Buffer | undefined;
	/** In ms. */
	connectTimeout: number | undefined;
	insecure: boolean;
	signal: AbortSignal;
	onSent: () => void;
	onConnect: (socket: Socket) => void;
}

/** Rejects with a CurlError. */
export function transfer(sending: Transfer): Promise<IncomingMessage> {
	const { url, method, headers, body, signal } = sending;
	const started = Date.now();
	const secure = url.protocol === 'https:';
	const send = secure ? httpsRequest : httpRequest;
	// Kept alive, so that the server's answer is the one a real curl gets; let go when curl ends.
	const agent = secure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
	return new Promise((resolve, reject) => {
		const message = send({
			method,
			hostname: url.hostname.replace(/^\[|\]$/g, ''),
			port: url.port,
			path: url.pathname + url.search,
			setHost: false,
			agent,
			rejectUnauthorized: !sending.insecure,
			signal,
		});
		// curl says nothing about the connection: HTTP/1.1 keeps it.
		message.removeHeader('Connection');
		if (!body) {
			// Nor does it announce a body that is not there, whatever the method.
			message.removeHeader('Content-Length');
			message.removeHeader('Transfer-Encoding');
		}
		for (const [name, value] of headers) message.appendHeader(name, value);
		const timer =
			sending.connectTimeout &&
			setTimeout(() => {
				message.destroy();
				const spent = Date.now() - started;
				reject(new CurlError(28, `Connection timed out after ${spent} milliseconds`));
			}, sending.connectTimeout);
		message.once('socket', (socket) => {
			socket.once('connect', () => {
				clearTimeout(timer);
				sending.onConnect(socket);
			});
		});
		message.once('finish', () => sending.onSent());
		message.once('response', resolve);
		message.once('error', (error: NodeJS.ErrnoException) => {
			clearTimeout(timer);
			reject(transferError(error, url, Date.now() - started));
		});
		message.end(body);
	});
}
