// Node's network errors in curl's numbers and words (curl's manual, EXIT CODES).
import { CurlError } from './curl-error.ts';

/** `spent`: ms since the start. */
export function transferError(error: NodeJS.ErrnoException, url: URL, spent: number): Error {
	const port = url.port || (url.protocol === 'https:' ? '443' : '80');
	const host = url.hostname;
	switch (error.code) {
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return new CurlError(6, `Could not resolve host: ${host}`);
		case 'ECONNREFUSED':
		case 'ENETUNREACH':
		case 'EHOSTUNREACH':
		case 'EADDRNOTAVAIL':
			return new CurlError(
				7,
				`Failed to connect to ${host} port ${port} after ${spent} ms: Couldn't connect to server`,
			);
		case 'ECONNRESET':
			if (error.message === 'socket hang up') return new CurlError(52, 'Empty reply from server');
			return new CurlError(56, 'Recv failure: Connection reset by peer');
		case 'EPIPE':
			return new CurlError(55, 'Send failure: Broken pipe');
		case 'ETIMEDOUT':
			return new CurlError(28, `Connection timed out after ${spent} milliseconds`);
		case 'ERR_INVALID_CHAR':
		case 'ERR_INVALID_HTTP_TOKEN':
			return new CurlError(43, error.message);
		default:
			if (error.code?.startsWith('HPE_')) {
				const http09 = error.code === 'HPE_INVALID_CONSTANT';
				return new CurlError(
					http09 ? 1 : 8,
					http09 ? 'Received HTTP/0.9 when not allowed' : error.message,
				);
			}
			if (error.code?.includes('CERT'))
				return new CurlError(60, `SSL certificate problem: ${error.message}`);
			// The container's way out says why in its own words.
			return new CurlError(56, error.message);
	}
}
