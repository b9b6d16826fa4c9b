// `npm run lesson -- <verb>`: the author's tools.
import { PackError } from '#course/pack-error.ts';
import { lintPacks } from './lesson/verbs/lint-packs.ts';
import { provePacks } from './lesson/verbs/prove-packs.ts';
import { schema } from './lesson/verbs/schema.ts';

const VERBS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
	lint: lintPacks,
	prove: provePacks,
	schema,
};

const USAGE = `npm run lesson -- lint [pack]
    what can be said without running a lesson: dead links, checks without hints, ...
npm run lesson -- prove [pack] [lesson] [--browser] [--rounds N] [--junit FILE]
    proves one lesson, a pack, or all packs: the starter fails, the solution passes, each wrong
    answer fails where it says. In the real Node, or with --browser in the container.`;

async function main([verb = '', ...args]: string[]): Promise<number> {
	const run = VERBS[verb];
	if (run) return run(args);
	console.error(USAGE);
	return 2;
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof Error)) throw error;
	// A mistake of the author is told in its own words; the rest is ours and shows where.
	console.error(error instanceof PackError ? error.message : error);
	process.exitCode = 1;
}
