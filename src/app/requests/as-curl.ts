// A request as the curl command that repeats it (without its body, which the log does not keep).
import type { RequestEntry } from './request-entry.ts';

const SENT_BY_ITSELF = new Set([
	'host',
	'connection',
	'user-agent',
	'accept',
	'content-length',
	'accept-encoding',
]);

export function asCurl(entry: RequestEntry, port: number): string {
	const method =
		entry.method === 'GET' ? '' : entry.method === 'HEAD' ? '-I ' : `-X ${entry.method} `;
	const headers = entry.requestHeaders
		.filter(([name]) => !SENT_BY_ITSELF.has(name.toLowerCase()) && !/^sec-/i.test(name))
		.map(([name, value]) => `-H ${quote(`${name}: ${value}`)} `)
		.join('');
	const include = entry.method === 'HEAD' ? '' : '-i ';
	return `curl ${include}${method}${headers}${quote(`localhost:${port}${entry.path}`)}`;
}

function quote(word: string): string {
	return /^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
