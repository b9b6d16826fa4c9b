// pack.json as it came over the network -> a Pack, or the mistake in the words of its author.
import * as v from 'valibot';
import type { Pack } from '#course/pack.ts';
import { gitParts } from './git-parts.ts';
import { PackProblem } from './pack-problem.ts';

const fileSet = v.record(v.string(), v.union([v.string(), v.object({ base64: v.string() })]));

const lesson = v.looseObject({
	id: v.string(),
	number: v.string(),
	title: v.string(),
	summary: v.optional(v.string()),
	module: v.string(),
	focus: v.string(),
	command: v.pipe(v.string(), v.regex(/\S/, 'must name a program')),
	port: v.number(),
	path: v.pipe(v.string(), v.startsWith('/')),
	editable: v.optional(v.array(v.string())),
	minutes: v.number(),
	markdown: v.string(),
	media: fileSet,
	starter: fileSet,
	solution: fileSet,
	...gitParts,
});

const pack = v.looseObject({
	format: v.literal(1, 'only format 1 is known to this version of Slipway'),
	id: v.string(),
	title: v.string(),
	summary: v.string(),
	hash: v.string(),
	modules: v.array(
		v.looseObject({
			id: v.string(),
			number: v.number(),
			title: v.string(),
			summary: v.string(),
			lessons: v.array(lesson),
		}),
	),
	image: v.optional(v.string()),
	types: v.optional(v.string()),
});

/** What the build writes in place of a pack that its reader refused. */
const refused = v.object({
	error: v.object({
		file: v.string(),
		message: v.string(),
		line: v.optional(v.number()),
		suggestion: v.optional(v.string()),
	}),
});

/** @throws PackProblem */
export function parsePack(text: string, address: string): Pack {
	const value = parseJson(text, address);
	const mistake = v.safeParse(refused, value);
	if (mistake.success) throw new PackProblem({ ...mistake.output.error, inPack: true });
	const result = v.safeParse(pack, value);
	if (result.success) return result.output as unknown as Pack;
	const [issue] = result.issues;
	throw new PackProblem({
		file: address,
		message: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`,
		suggestion: 'Build the pack again with this version of Slipway.',
	});
}

function parseJson(text: string, address: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new PackProblem({ file: address, message: `this is not JSON: ${error.message}` });
	}
}
