// The URL class that parses for Node's: the browser's own, or a library's where the browser's is not the standard's.
// Firefox knows no hosts in file: addresses.
import { standardUrl } from './standard-url.ts';

export const Url: typeof URL = followsStandard() ? URL : standardUrl();

function followsStandard(): boolean {
	const url = new URL('file://host/c/');
	const port = new URL('http://host:1/');
	port.port = '2a';
	return url.host === 'host' && port.port === '2';
}
