// A multipart/form-data body (RFC 7578) of curl's `-F` options.
import { randomBytes } from 'node:crypto';
import { basename, extname } from 'node:path';
import { CurlError } from './curl-error.ts';

/** curl's own list (lib/mime.c). */
const TYPES: Readonly<Record<string, string>> = {
	'.gif': 'image/gif',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain',
	'.htm': 'text/html',
	'.html': 'text/html',
	'.pdf': 'application/pdf',
	'.xml': 'application/xml',
};

export function multipartBody(
	forms: readonly { name: string; value: string }[],
	readFile: (path: string) => Buffer,
): { bytes: Buffer; type: string } {
	const boundary = `------------------------${randomBytes(11).toString('hex')}`;
	const parts = forms.map(({ name, value }) => part(value, name === 'form-string', readFile));
	const pieces = parts.flatMap(({ head, content }) => [
		Buffer.from(`--${boundary}\r\n${head}\r\n`),
		content,
		Buffer.from('\r\n'),
	]);
	const bytes = Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
	return { bytes, type: `multipart/form-data; boundary=${boundary}` };
}

/** `name=content`, `name=@file;type=...;filename=...`, `name=<file`. */
function part(
	value: string,
	literal: boolean,
	readFile: (path: string) => Buffer,
): { head: string; content: Buffer } {
	const equals = value.indexOf('=');
	if (equals < 0) throw new CurlError(2, `Illegally formatted input field '${value}'`);
	const name = quoted(value.slice(0, equals));
	const rest = value.slice(equals + 1);
	const disposition = `Content-Disposition: form-data; name="${name}"`;
	if (literal) return { head: `${disposition}\r\n`, content: Buffer.from(rest) };
	const [content = '', ...attributes] = rest.split(/;(?=(?:type|filename)=)/);
	const attribute = (key: string): string | undefined =>
		attributes.find((text) => text.startsWith(`${key}=`))?.slice(key.length + 1);
	const type = attribute('type');
	if (!content.startsWith('@')) {
		const bytes = content.startsWith('<') ? readFile(content.slice(1)) : Buffer.from(content);
		return { head: `${disposition}\r\n${type ? `Content-Type: ${type}\r\n` : ''}`, content: bytes };
	}
	const path = content.slice(1);
	const filename = quoted(attribute('filename') ?? basename(path));
	const found = type ?? TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
	const head = `${disposition}; filename="${filename}"\r\nContent-Type: ${found}\r\n`;
	return { head, content: readFile(path) };
}

function quoted(text: string): string {
	return text.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
