// A share <-> what an address carries of it: a digit for the format, then base64url of four bytes that tell whether the
// rest is whole, and the rest: JSON, deflated.
import { base64url } from './base64url.ts';
import { deflate } from './deflate.ts';
import { shareJson } from './share-json.ts';
import { shareLimits } from './share-limits.ts';
import { ShareProblem } from './share-problem.ts';
import type { SharedWork } from './shared-work.ts';

const FORMAT = '1';
const CHECK = 4;
const COPY_AGAIN = 'Copy it again, from its first sign to its last, or ask for a file instead.';

export const shareText = {
	async write(work: SharedWork): Promise<string> {
		const packed = await deflate.pack(
			new TextEncoder().encode(JSON.stringify(shareJson.from(work))),
		);
		const bytes = new Uint8Array(CHECK + packed.length);
		bytes.set(await checkOf(packed));
		bytes.set(packed, CHECK);
		return FORMAT + base64url.from(bytes);
	},

	/** @throws ShareProblem, and nothing else, whatever the text is */
	async read(text: string): Promise<SharedWork> {
		if (text.length > shareLimits.link) {
			throw new ShareProblem('This link is too long to be one of ours.', COPY_AGAIN);
		}
		checkFormat(text);
		const bytes = base64url.bytes(text.slice(1));
		if (!bytes || bytes.length <= CHECK) throw damaged();
		const packed = bytes.slice(CHECK);
		const check = await checkOf(packed);
		if (check.some((byte, at) => byte !== bytes[at])) throw damaged();
		const json = await deflate.unpack(packed, shareLimits.unpacked);
		if (!json) {
			throw new ShareProblem(
				'What is in this link cannot be unpacked, or is more than 16 MB.',
				'Ask for a file instead.',
			);
		}
		return shareJson.work(parseJson(json), 'link');
	},
};

function checkFormat(text: string): void {
	const format = text.charAt(0);
	if (format === FORMAT) return;
	if (!/\d/.test(format)) throw damaged();
	throw new ShareProblem(
		`This link has format ${format}; this version of Slipway reads format ${FORMAT}.`,
		'It was made by a newer version. Reload the page, or ask for a file.',
	);
}

function damaged(): ShareProblem {
	return new ShareProblem(
		'This link is not whole: a part of it is missing or changed.',
		COPY_AGAIN,
	);
}

async function checkOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, CHECK);
}

/** Undefined, which no schema takes, if it is none. */
function parseJson(json: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
		throw error;
	}
}
