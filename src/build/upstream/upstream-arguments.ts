// The command line of `npm run test:upstream`.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { categories as known } from './categories.ts';

export interface UpstreamArguments {
	/** A folder that holds Node's `test/`. */
	from: string;
	categories: string[];
	/** Only tests whose path contains this. */
	only: string | undefined;
	/** Only tests that the lists say do not pass. */
	failing: boolean;
	/** Write the lists and the table anew. */
	update: boolean;
	/** Print what failing tests said. */
	show: boolean;
	/** Tests that run at the same time. */
	jobs: number;
}

const usage =
	'usage: npm run test:upstream -- --from DIR [--category C]... [--only NAME] [--failing] [--jobs N] [--show] [--update]\n' +
	'DIR: a checkout of Node, or of denoland/node_test.';

export function upstreamArguments(argv: string[]): UpstreamArguments {
	const { values } = parseArgs({
		args: argv,
		options: {
			from: { type: 'string' },
			category: { type: 'string', multiple: true },
			only: { type: 'string' },
			failing: { type: 'boolean', default: false },
			jobs: { type: 'string', default: '2' },
			show: { type: 'boolean', default: false },
			update: { type: 'boolean', default: false },
		},
	});
	const { from, category, only, failing, update, show } = values;
	if (from === undefined) throw new Error(usage);
	if (!existsSync(join(from, 'test/common/index.js'))) {
		throw new Error(`There is no test/common/index.js in ${from}.\n${usage}`);
	}
	const names = category ?? Object.keys(known);
	const unknown = names.filter((name) => !Object.hasOwn(known, name));
	if (unknown.length > 0) {
		throw new Error(`No category ${unknown.join(', ')}: ${Object.keys(known).join(', ')}.`);
	}
	const jobs = Number(values.jobs);
	return { from: resolve(from), categories: names, only, failing, update, show, jobs };
}
