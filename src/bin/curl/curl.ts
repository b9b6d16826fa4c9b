// One URL of curl's command line, with the redirects that follow from it.
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { basename, dirname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createBrotliDecompress, createUnzip, createZstdDecompress } from 'node:zlib';
import type { CookieFile } from './cookie-file.ts';
import { CurlError } from './curl-error.ts';
import type { CurlOptions } from './curl-options.ts';
import { parseUrl } from './parse-url.ts';
import { ProgressMeter } from './progress-meter.ts';
import { requestBody, type RequestBody } from './request-body.ts';
import { urlencodedData } from './urlencoded-data.ts';
import { requestHeaders } from './request-headers.ts';
import { transfer } from './transfer.ts';
import { transferError } from './transfer-error.ts';
import { writeOut } from './write-out.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 50;

export class Curl {
	readonly #options: CurlOptions;
	readonly #cookies: CookieFile;
	readonly #started = performance.now();
	readonly #first: URL;
	readonly #file: string | undefined;
	#url: URL;
	#method: string;
	#body: RequestBody | undefined;
	#redirects = 0;
	#received = 0;
	#connected = 0;
	#answered = 0;
	#socket: Socket | undefined;

	/** `output`: the `-o` that belongs to this URL. */
	constructor(url: string, output: string | undefined, options: CurlOptions, cookies: CookieFile) {
		this.#options = options;
		this.#cookies = cookies;
		this.#url = parseUrl(url);
		const readInput = (): Buffer => readFileSync(0);
		if (options.has('get')) {
			const query = urlencodedData(options, readInput)?.toString();
			if (query) this.#url.search += (this.#url.search === '' ? '?' : '&') + query;
		} else this.#body = requestBody(options, readInput);
		this.#first = new URL(this.#url);
		const usual = options.has('head') ? 'HEAD' : (this.#body?.method ?? 'GET');
		this.#method = options.value('request') ?? usual;
		this.#file = options.has('remote-name') ? remoteName(this.#url) : output;
	}

	/** Resolves when everything is written. Rejects with a CurlError. */
	async run(): Promise<void> {
		const options = this.#options;
		const end = new AbortController();
		const limit = options.time('max-time');
		const timer = limit === undefined ? undefined : setTimeout(() => end.abort(), limit);
		const quiet = options.has('silent') || options.has('no-progress-meter');
		const elsewhere = this.#file !== undefined ? this.#file !== '-' : !process.stdout.isTTY;
		const meter = new ProgressMeter(elsewhere && !quiet && !options.has('verbose'));
		try {
			const response = await this.#follow(end.signal);
			await this.#receive(response);
			meter.end(this.#received, this.#body?.bytes.length ?? 0);
			this.#writeOut(response);
			this.#refuse(response);
		} catch (error) {
			if (!end.signal.aborted) throw error;
			const spent = Math.round(performance.now() - this.#started);
			throw new CurlError(
				28,
				`Operation timed out after ${spent} milliseconds with ${this.#received} bytes received`,
			);
		} finally {
			clearTimeout(timer);
		}
	}

	async #follow(signal: AbortSignal): Promise<IncomingMessage> {
		for (;;) {
			const response = await this.#request(signal);
			const { location } = response.headers;
			const follows = this.#options.has('location') && REDIRECTS.has(response.statusCode ?? 0);
			if (!follows || location === undefined) return response;
			const most = Number(this.#options.value('max-redirs') ?? MOST_REDIRECTS);
			if (this.#redirects >= most) throw new CurlError(47, `Maximum (${most}) redirects followed`);
			this.#redirects += 1;
			this.#showHead(response);
			response.resume();
			this.#redirect(response.statusCode ?? 0, location);
		}
	}

	/** 303 makes any method GET; 301 and 302 only POST, which is what browsers do (RFC 9110 15.4). */
	#redirect(status: number, location: string): void {
		const next = new URL(location, this.#url);
		this.#note(`* Issue another request to this URL: '${next.href}'`);
		this.#url = next;
		const forced = this.#options.has('request');
		if (status === 303 || ((status === 301 || status === 302) && this.#method === 'POST')) {
			this.#body = undefined;
			if (!forced && this.#method !== 'HEAD') this.#method = 'GET';
		}
	}

	async #request(signal: AbortSignal): Promise<IncomingMessage> {
		const url = this.#url;
		const headers = requestHeaders(this.#options, url, this.#body, this.#cookies.header(url));
		const port = url.port || (url.protocol === 'https:' ? '443' : '80');
		const response = await transfer({
			url,
			method: this.#method,
			headers,
			body: this.#body?.bytes,
			connectTimeout: this.#options.time('connect-timeout'),
			insecure: this.#options.has('insecure'),
			signal,
			onConnect: (socket) => {
				this.#socket = socket;
				this.#connected = performance.now() - this.#started;
				this.#note(`* Connected to ${url.hostname} (${socket.remoteAddress ?? ''}) port ${port}`);
			},
			onSent: () => {
				const path = url.pathname + url.search;
				this.#note(`> ${this.#method} ${path} HTTP/1.1`);
				for (const [name, value] of headers) this.#note(`> ${name}: ${value}`);
				this.#note('> ');
				if (this.#body)
					this.#note(`* upload completely sent off: ${this.#body.bytes.length} bytes`);
			},
		});
		this.#answered = performance.now() - this.#started;
		for (const cookie of response.headers['set-cookie'] ?? []) this.#cookies.take(cookie, url);
		for (const line of head(response)) this.#note(`< ${line}`);
		return response;
	}

	async #receive(response: IncomingMessage): Promise<void> {
		this.#showHead(response);
		const failed = (response.statusCode ?? 0) >= 400 && this.#options.has('fail');
		if (failed || this.#method === 'HEAD') {
			response.resume();
			return;
		}
		const output = this.#output();
		try {
			for await (const piece of this.#decoded(response)) {
				const bytes = piece as Buffer;
				this.#received += bytes.length;
				if (!output.write(bytes)) await new Promise((resolve) => output.once('drain', resolve));
			}
		} catch (error) {
			throw receiveError(error as NodeJS.ErrnoException, this.#url);
		}
		if (output !== process.stdout) await new Promise((resolve) => output.end(resolve));
		this.#note(`* Connection #0 to host ${this.#url.hostname} left intact`);
	}

	#decoded(response: IncomingMessage): Readable {
		if (!this.#options.has('compressed')) return response;
		switch (response.headers['content-encoding']) {
			case 'gzip':
			case 'x-gzip':
			case 'deflate':
				return response.pipe(createUnzip());
			case 'br':
				return response.pipe(createBrotliDecompress());
			case 'zstd':
				return response.pipe(createZstdDecompress());
			default:
				return response;
		}
	}

	#output(): Writable {
		const file = this.#file;
		if (file === undefined || file === '-') return process.stdout;
		if (this.#options.has('create-dirs')) mkdirSync(dirname(file), { recursive: true });
		return createWriteStream(file);
	}

	/** `-i`, `-I`, `-D`. */
	#showHead(response: IncomingMessage): void {
		const text = [...head(response), ''].map((line) => `${line}\r\n`).join('');
		const dump = this.#options.value('dump-header');
		if (dump === '-') process.stdout.write(text);
		else if (dump !== undefined) writeFileSync(dump, text);
		if (!this.#options.has('include') && !this.#options.has('head')) return;
		if (this.#file === undefined || this.#file === '-') process.stdout.write(text);
		else writeFileSync(this.#file, text, { flag: 'a' });
	}

	#refuse({ statusCode = 0 }: IncomingMessage): void {
		if (statusCode < 400) return;
		if (!this.#options.has('fail') && !this.#options.has('fail-with-body')) return;
		throw new CurlError(22, `The requested URL returned error: ${statusCode}`);
	}

	#writeOut(response: IncomingMessage): void {
		const format = this.#options.value('write-out');
		if (format === undefined) return;
		const seconds = (ms: number): string => (ms / 1000).toFixed(6);
		const { location } = response.headers;
		const follows = REDIRECTS.has(response.statusCode ?? 0) && location !== undefined;
		const facts = {
			http_code: String(response.statusCode ?? 0).padStart(3, '0'),
			response_code: String(response.statusCode ?? 0).padStart(3, '0'),
			content_type: response.headers['content-type'] ?? '',
			http_version: response.httpVersion,
			method: this.#method,
			num_redirects: this.#redirects,
			redirect_url: follows ? new URL(location, this.#url).href : '',
			remote_ip: this.#socket?.remoteAddress ?? '',
			remote_port: this.#socket?.remotePort ?? 0,
			size_download: this.#received,
			size_upload: this.#body?.bytes.length ?? 0,
			time_connect: seconds(this.#connected),
			time_starttransfer: seconds(this.#answered),
			time_total: seconds(performance.now() - this.#started),
			url: this.#first.href,
			url_effective: this.#url.href,
			filename_effective: this.#file ?? '',
			exitcode: 0,
		};
		const header = (name: string): string | undefined => {
			const value = response.headers[name];
			return Array.isArray(value) ? value.join(', ') : value;
		};
		process.stdout.write(writeOut(format, facts, header));
	}

	#note(line: string): void {
		if (this.#options.has('verbose')) process.stderr.write(`${line}\n`);
	}
}

function head(response: IncomingMessage): string[] {
	const { httpVersion, statusCode, statusMessage, rawHeaders } = response;
	const lines = [`HTTP/${httpVersion} ${statusCode} ${statusMessage}`];
	for (let i = 0; i < rawHeaders.length; i += 2)
		lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`);
	return lines;
}

function remoteName(url: URL): string {
	const name = basename(url.pathname);
	if (name === '')
		throw new CurlError(23, 'Failed to extract a filename from the URL to use for storage');
	return name;
}

function receiveError(error: NodeJS.ErrnoException, url: URL): Error {
	if (error.code === 'ECONNRESET' && error.message === 'aborted') {
		return new CurlError(18, 'transfer closed with outstanding read data remaining');
	}
	return transferError(error, url, 0);
}
