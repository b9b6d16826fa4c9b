// `client(app)`: one pretended browser.
import type { App } from './app.ts';
import { HttpClient } from './http-client.ts';

/** @param target the program that server.start() gave, or an address such as http://localhost:3000 */
export function client(target: App | string): HttpClient {
	return new HttpClient(target);
}
