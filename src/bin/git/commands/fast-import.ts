// git fast-import [--quiet] [--force] [--done]: a whole history from one stream.
import type { Command } from '../command.ts';
import { FastImporter } from '../fast/fast-importer.ts';
import { StreamInput } from '../fast/stream-input.ts';
import { options } from '../options.ts';

const USAGE = 'git fast-import [--quiet] [--force] [--done] < <stream>';

export const fastImport: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags } = options(
			args,
			{
				quiet: { type: 'boolean' },
				force: { type: 'boolean' },
				done: { type: 'boolean' },
				stats: { type: 'boolean' },
				'date-format': { type: 'string' },
			},
			USAGE,
		);
		const importer = new FastImporter(repository, new StreamInput(process.stdin), {
			done: flags.done === true,
			force: flags.force === true,
		});
		const code = await importer.run();
		process.stdin.destroy();
		if (!flags.quiet) tell(importer);
		return code;
	},
};

function tell({ counts, branchCount, marks }: FastImporter): void {
	const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
	const line = '-'.repeat(69);
	const row = (name: string, count: number): string =>
		`${name.padEnd(16)}${String(count).padStart(10)}`;
	const lines = [
		'fast-import statistics:',
		line,
		row('Total objects:', total),
		row('      blobs  :', counts.blob),
		row('      trees  :', counts.tree),
		row('      commits:', counts.commit),
		row('      tags   :', counts.tag),
		row('Total branches:', branchCount),
		row('      marks:', marks.size),
		line,
		'',
	];
	process.stderr.write(`${lines.join('\n')}\n`);
}
