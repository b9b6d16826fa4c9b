// `npm run soak [-- PART...] [--share 0.1]`: does the same for long, and fails if memory, workers or descriptors grow.
// Parts: requests, spawns, restarts; without any, all of them.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildContainer } from './build-container.ts';
import { outputFolder } from './output-folder.ts';
import { containerSite } from './serve/container-site.ts';
import { servePair } from './serve/serve-pair.ts';
import { type Part, soakPart } from './soak/soak-part.ts';
import type { State } from './soak/state.ts';

const parts: Record<string, Part> = {
	requests: { program: 'requests.cjs', times: 20_000 },
	spawns: { program: 'spawns.cjs', times: 500 },
	restarts: { program: 'restarts.cjs', times: 2000 },
};
/** Of what it was after the first round. */
const MOST_GROWTH = 1.1;
/** Megabytes: what a page of 1 MB gains and loses by being measured. Of a worker or a descriptor there is no half. */
const NOISE = 0.5;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { share: { type: 'string', default: '1' } },
});
const folder = join(outputFolder(), 'container');
await buildContainer(folder);
const pair = await servePair(4430, containerSite(folder), containerSite(folder));
try {
	for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
		const part = parts[name];
		if (!part)
			throw new Error(`There is no part '${name}', only ${Object.keys(parts).join(', ')}.`);
		const times = Math.ceil(part.times * Number(values.share));
		console.log(`${name}, ${times} times after a first round`);
		const states = await soakPart(pair.container, { ...part, times }, print);
		const grown = growth(states);
		console.log(grown.length === 0 ? '  flat' : `  GREW: ${grown.join(', ')}`);
		if (grown.length > 0) process.exitCode = 1;
	}
} finally {
	pair.close();
}

function print({ kernel, page, workers, nextDescriptor }: State): void {
	const memory = `kernel ${kernel.toFixed(2)} MB, page ${page.toFixed(2)} MB`;
	console.log(`  ${memory}, ${workers} process workers, next descriptor ${nextDescriptor}`);
}

function growth(states: readonly State[]): string[] {
	const [first, last] = [states[0], states.at(-1)];
	if (!first || !last) return [];
	return (['kernel', 'page', 'workers', 'nextDescriptor'] as const).filter(
		(key) => last[key] > first[key] * MOST_GROWTH + NOISE,
	);
}
