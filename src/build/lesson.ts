// `npm run lesson -- <verb>`: the author's tools.
import { PackError } from '#course/pack-error.ts';
import { buildSite } from './lesson/verbs/build-site.ts';
import { devPack } from './lesson/verbs/dev-pack.ts';
import { lintPacks } from './lesson/verbs/lint-packs.ts';
import { newLesson } from './lesson/verbs/new-lesson.ts';
import { provePacks } from './lesson/verbs/prove-packs.ts';
import { schema } from './lesson/verbs/schema.ts';

const VERBS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
	new: newLesson,
	dev: devPack,
	lint: lintPacks,
	prove: provePacks,
	build: buildSite,
	schema,
};

const USAGE = `npm run lesson -- new <pack> [module] [lesson]
    a lesson to begin with, and the pack and the module if they are not there yet
npm run lesson -- dev <pack>
    shows the pack in the player, and each change of its files at once
npm run lesson -- lint [pack]
    what can be said without running a lesson: dead links, checks without hints, ...
npm run lesson -- prove [pack] [lesson] [--browser] [--rounds N] [--junit FILE]
    proves one lesson, a pack, or all packs: the starter fails, the solution passes, each wrong
    answer fails where it says. In the real Node, or with --browser in the container.
npm run lesson -- build <pack> [--out DIR]
    two folders for any web server: the player with this pack, and the container
npm run lesson -- schema
    writes public/schema/ again after a change of the reader`;

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
