// A share <-> its JSON, as a link and a file hold it.
import * as v from 'valibot';
import { base64url } from './base64url.ts';
import { ShareProblem } from './share-problem.ts';
import { shareSchema } from './share-schema.ts';
import type { SharedWork } from './shared-work.ts';

export const shareJson = {
	from(work: SharedWork): v.InferInput<typeof shareSchema> {
		const { pack, lesson, whole, history } = work;
		return {
			p: [pack.id, pack.version, pack.hash],
			l: [lesson.id, lesson.title],
			f: [...work.files].map(([path, contents]) => [
				path,
				contents instanceof Uint8Array ? { b: base64url.padded(contents) } : contents,
			]),
			...(work.rest === '' ? {} : { u: work.rest }),
			...(whole ? { r: [whole.command, whole.port, whole.path, whole.focus] } : {}),
			...(history ? { h: [history.branch, textOrBytes(history.stream)] as const } : {}),
		};
	},

	/**
	 * @param value anything
	 * @param what it came in: `link`
	 * @throws ShareProblem
	 */
	work(value: unknown, what: string): SharedWork {
		const result = v.safeParse(shareSchema, value);
		if (result.success) return toWork(result.output);
		const [issue] = result.issues;
		throw new ShareProblem(
			`What is in this ${what} is not a lesson's work: ${issue.message}.`,
			'Something other than Slipway made or changed it. Ask for a new one.',
		);
	},
};

function toWork({ p, l, f, u, r, h }: v.InferOutput<typeof shareSchema>): SharedWork {
	const files = f.map(([path, contents]): [string, string | Uint8Array | null] => [
		path,
		contents !== null && typeof contents === 'object' ? fromBase64(contents.b) : contents,
	]);
	return {
		pack: { id: p[0], version: p[1], hash: p[2] },
		lesson: { id: l[0], title: l[1] },
		files: new Map(files),
		rest: u,
		...(r ? { whole: { command: r[0], port: r[1], path: r[2], focus: r[3] } } : {}),
		...(h === undefined ? {} : { history: { branch: h[0], stream: historyBytes(h[1]) } }),
	};
}

function fromBase64(text: string): Uint8Array {
	return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

function textOrBytes(bytes: Uint8Array): string | { b: string } {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return { b: base64url.padded(bytes) };
		throw error;
	}
}

function historyBytes(history: string | { b: string }): Uint8Array {
	return typeof history === 'string' ? new TextEncoder().encode(history) : fromBase64(history.b);
}
