// A server's response as the browser gets it from the service worker.
import type { PageSettings, PreviewScript } from '../messages.ts';
import type { Answer } from '../http/exchange.ts';
import { decodeBody } from './decode-body.ts';
import { injectScript } from './inject-script.ts';
import { peekBody } from './peek-body.ts';
import { responseHeaders } from './response-headers.ts';
import { scriptElements } from './script-elements.ts';
import { sniffType } from './sniff-type.ts';

export interface Shaping {
	document: boolean;
	embedder: 'credentialless' | 'require-corp';
	settings: PageSettings;
	previewScript: PreviewScript | undefined;
	rewriteLocation: (location: string) => string;
}

const PAGE_SCRIPT = '/~slipway/page-script.js';
/** Fetch, "null body status"; 101 cannot come here. */
const WITHOUT_BODY = new Set([204, 205, 304]);

/** Undefined when the body is in an encoding that cannot be undone. `quiet`: the page wants no Referer sent. */
export async function shapeResponse(
	{ head, body }: Answer,
	shaping: Shaping,
): Promise<{ response: Response; quiet: boolean } | undefined> {
	const sent = (name: string): string | undefined =>
		head.headers.find((header) => header[0].toLowerCase() === name)?.[1];
	const encoding = sent('content-encoding');
	const empty = WITHOUT_BODY.has(head.status) || (body instanceof Uint8Array && body.length === 0);
	const decoded = empty || encoding === undefined ? body : decodeBody(body, encoding);
	if (decoded === undefined && !isIdentity(encoding)) return undefined;
	const shown = responseHeaders(head.headers, {
		document: shaping.document,
		decoded: decoded !== body,
		embedder: shaping.embedder,
		pageScript: location.origin + PAGE_SCRIPT,
		rewriteLocation: shaping.rewriteLocation,
	});
	const init = { status: head.status, statusText: head.statusText, headers: shown };
	const quiet = sent('referrer-policy') === 'no-referrer';
	if (empty) return { response: new Response(null, init), quiet };
	let content = decoded ?? body;
	if (shaping.document && head.status !== 206) content = await page(content, shown, shaping);
	return { response: new Response(content as BodyInit, init), quiet };
}

function isIdentity(encoding: string | undefined): boolean {
	return encoding !== undefined && /^(\s*(identity)?\s*,?)*$/i.test(encoding);
}

/** Gives it the type a browser would find out, and our script if it is HTML. */
async function page(
	body: Uint8Array | ReadableStream<Uint8Array>,
	headers: Headers,
	shaping: Shaping,
): Promise<Uint8Array | ReadableStream<Uint8Array>> {
	let content = body;
	let type = headers.get('content-type');
	if (type === null) {
		const { start, whole } = await peekBody(body);
		type = sniffType(start);
		headers.set('content-type', type);
		content = whole;
	}
	if (!/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)) return content;
	headers.delete('content-length');
	const elements = scriptElements(PAGE_SCRIPT, shaping.settings, shaping.previewScript);
	const stream = content instanceof Uint8Array ? streamOf(content) : content;
	return stream.pipeThrough(injectScript(elements));
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
	return new Blob([bytes as BlobPart]).stream();
}
