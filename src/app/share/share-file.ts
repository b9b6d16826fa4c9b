// What is too long for a link, as a file: a zip of all files, which anybody can unpack, with one more that says what it is.
import { strFromU8, strToU8, zipSync } from 'fflate';
import * as v from 'valibot';
import { unzipWithin } from '../packs/unzip-within.ts';
import { ZipProblem } from '../packs/zip-problem.ts';
import { readContents } from '../work/read-contents.ts';
import { base64url } from './base64url.ts';
import { shareJson } from './share-json.ts';
import { shareLimits } from './share-limits.ts';
import { ShareProblem } from './share-problem.ts';
import type { SharedWork } from './shared-work.ts';

const ABOUT = 'slipway.json';
const FOLDER = 'files/';
const about = v.looseObject({ slipway: v.literal(1, 'a newer version of Slipway made it') });
const ASK = 'Ask for a new one.';

export const shareFile = {
	/** @param work with all files */
	write(work: SharedWork): Uint8Array<ArrayBuffer> {
		const { f: _, ...facts } = shareJson.from(work);
		const files = [...work.files].flatMap(([path, contents]): [string, Uint8Array][] => {
			if (contents === null) return [];
			return [[FOLDER + path, typeof contents === 'string' ? strToU8(contents) : contents]];
		});
		const first: [string, Uint8Array] = [ABOUT, strToU8(JSON.stringify({ slipway: 1, ...facts }))];
		return zipSync(Object.fromEntries([first, ...files]));
	},

	/** @throws ShareProblem, and nothing else, whatever the bytes are */
	read(bytes: Uint8Array): SharedWork {
		const entries = unzip(bytes);
		const { slipway: _, ...facts } = aboutOf(entries[ABOUT]);
		const f = Object.entries(entries).flatMap(([name, contents]) =>
			name.startsWith(FOLDER) ? [[name.slice(FOLDER.length), jsonContents(contents)]] : [],
		);
		return shareJson.work({ ...facts, f }, 'file');
	},
};

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
	const { unpacked } = shareLimits;
	try {
		return unzipWithin(bytes, {
			largestFile: unpacked,
			total: unpacked,
			what: 'shared work',
			leaveOut: /\/$/,
		});
	} catch (error) {
		if (!(error instanceof ZipProblem)) throw error;
		throw new ShareProblem(`This file can't be opened: ${error.message}.`, ASK);
	}
}

function aboutOf(bytes: Uint8Array | undefined): v.InferOutput<typeof about> {
	const result = v.safeParse(about, bytes && parseJson(strFromU8(bytes)));
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new ShareProblem(`This file does not say what it is: ${issue.message}.`, ASK);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

function jsonContents(bytes: Uint8Array): string | { b: string } {
	const contents = readContents(bytes);
	return typeof contents === 'string' ? contents : { b: base64url.padded(contents) };
}
