// A file beside process.js, fetched at once: what a binding needs in the middle of a synchronous call.
import type { Environment } from '../environment.ts';

const OK = 200;

export function lazyBytes(environment: Environment, name: string): ArrayBuffer {
	const { XMLHttpRequest, location, URL } = environment.browser;
	const address = new URL(name, location.href).href;
	const request = new XMLHttpRequest();
	request.open('GET', address, false);
	request.responseType = 'arraybuffer';
	try {
		request.send();
	} catch (cause) {
		throw new Error(`a part of the runtime could not be loaded: ${address}`, { cause });
	}
	if (request.status !== OK) {
		throw new Error(`a part of the runtime could not be loaded: ${address}: ${request.status}`);
	}
	return request.response as ArrayBuffer;
}
