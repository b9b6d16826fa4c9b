import { gzipSync, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeBody } from '#preview/answers/decode-body.ts';
import { failurePage } from '#preview/answers/failure-page.ts';
import { failureText } from '#preview/answers/failure-text.ts';
import { injectScript } from '#preview/answers/inject-script.ts';
import { peekBody } from '#preview/answers/peek-body.ts';
import { scriptElements } from '#preview/answers/script-elements.ts';
import { sniffType } from '#preview/answers/sniff-type.ts';

async function injected(...pieces: string[]): Promise<string> {
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
			controller.close();
		},
	});
	return new Response(stream.pipeThrough(injectScript('<S>')) as BodyInit).text();
}

test('the script comes first, after what has to be before it', async () => {
	expect(await injected('<!doctype html><html lang="de"><head><title>a</title>')).toBe(
		'<!doctype html><html lang="de"><head><S><title>a</title>',
	);
	expect(await injected('<h1>a</h1>')).toBe('<S><h1>a</h1>');
	// Response.text() takes the byte order mark off.
	expect(await injected('\ufeff<!-- a -->\n<!DOCTYPE html>\n<p>')).toBe(
		'<!-- a -->\n<!DOCTYPE html>\n<S><p>',
	);
	expect(await injected('<header>a')).toBe('<S><header>a');
	expect(await injected('')).toBe('<S>');
	expect(await injected('plain')).toBe('<S>plain');
});

test('a head in pieces is waited for, the rest is not', async () => {
	expect(await injected('<!doc', 'type html><he', 'ad>', '<title>grün')).toBe(
		'<!doctype html><head><S><title>grün',
	);
	expect(await injected('<!-- half', ' --><html', '><b>')).toBe('<!-- half --><html><S><b>');
	const { readable, writable } = injectScript('<S>');
	const writer = writable.getWriter();
	void writer.write(new TextEncoder().encode('<head><p>'));
	const { value } = await readable.getReader().read();
	expect(new TextDecoder().decode(value)).toBe('<head><S><p>');
});

test('script elements cannot be broken out of', () => {
	const settings = {
		target: { port: 3000, tag: '' },
		cookies: [{ name: 'a', value: '"><b>&', path: '/' }],
	};
	const elements = scriptElements('/x.js', settings, { source: "'</script>'", defer: true });
	expect(elements).not.toContain('"><b>');
	expect(elements).toContain('\\&quot;>&lt;b>&amp;');
	expect(elements).toContain("<script defer>'<\\/script>'</script>");
});

test('a body without a type is what it looks like', () => {
	const type = (text: string): string => sniffType(Buffer.from(text, 'latin1'));
	expect(type('<h1>Hi</h1>')).toBe('text/html');
	expect(type('  \n<!DOCTYPE html>')).toBe('text/html');
	expect(type('<!-- a -->')).toBe('text/html');
	expect(type('Hello')).toBe('text/plain');
	expect(type('{"a":1}')).toBe('text/plain');
	expect(type('<hr>')).toBe('text/plain');
	expect(type('\x89PNG\r\n\x1a\n')).toBe('image/png');
	expect(type('a\0b')).toBe('application/octet-stream');
	expect(type('')).toBe('text/plain');
});

test('compressed bodies', async () => {
	const text = 'grün'.repeat(100);
	const decoded = (bytes: Uint8Array, encoding: string): Promise<string> =>
		new Response(decodeBody(bytes, encoding) as BodyInit).text();
	expect(await decoded(gzipSync(text), 'gzip')).toBe(text);
	expect(await decoded(deflateSync(text), 'deflate')).toBe(text);
	expect(await decoded(gzipSync(deflateSync(text)), 'deflate, gzip')).toBe(text);
	expect(decodeBody(new Uint8Array(1), 'br')).toBeUndefined();
	expect(decodeBody(new Uint8Array(1), 'identity')).toBeUndefined();
});

test('a look at a body does not take anything away', async () => {
	const stream = new Blob(['abc']).stream();
	const { start, whole } = await peekBody(stream as ReadableStream<Uint8Array>);
	expect(new TextDecoder().decode(start)).toBe('abc');
	expect(await new Response(whole as BodyInit).text()).toBe('abc');
});

test('failures are told in words, with nothing of the page in them unescaped', () => {
	const circumstances = {
		port: 3000,
		request: 'GET /<b>',
		openPorts: [8080, 8081, 9000],
		detail: 'connect ECONNREFUSED',
	};
	const failure = failureText('refused', circumstances);
	expect(failure).toMatchObject({ status: 502, title: 'Nothing listens on port 3000' });
	expect(failure.explanation).toContain('ports 8080, 8081 and 9000');
	const page = failurePage(failureText('silent', circumstances), { port: 3000, tag: '2' }, 1);
	expect(page).toContain('GET /&lt;b>');
	expect(page).not.toContain('<b>');
	expect(page).toContain('&quot;query&quot;:&quot;port=3000&amp;tag=2&quot;');
});
