// `wc [-clmw] [file...]`
import type { Command, Io } from '../shell/io.ts';
import { eachOperand } from './each-operand.ts';
import { openInput } from './open-input.ts';
import { parseOptions } from './parse-options.ts';

interface Counts {
	lines: number;
	words: number;
	characters: number;
	bytes: number;
}

export const wc: Command = async (io) => {
	const { operands, has } = parseOptions(io.args, {
		flags: 'clmw',
		long: { bytes: 'c', lines: 'l', chars: 'm', words: 'w' },
	});
	const usual = !['c', 'l', 'm', 'w'].some(has);
	const columns = (counts: Counts): number[] => [
		...(usual || has('l') ? [counts.lines] : []),
		...(usual || has('w') ? [counts.words] : []),
		...(has('m') ? [counts.characters] : []),
		...(usual || has('c') ? [counts.bytes] : []),
	];
	const rows: [numbers: number[], name: string][] = [];
	const total: Counts = { lines: 0, words: 0, characters: 0, bytes: 0 };
	const status = await eachOperand(
		io,
		operands.length === 0 ? ['-'] : operands,
		async (operand) => {
			const counts = await counted(io, operand);
			for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
			rows.push([columns(counts), operands.length === 0 ? '' : ` ${operand}`]);
		},
	);
	if (operands.length > 1) rows.push([columns(total), ' total']);
	const alone = rows.length === 1 && rows[0]?.[0].length === 1;
	// GNU's wc reads a pipe without knowing its size, and then takes seven columns.
	const piped = operands.length === 0 && !alone;
	const width = alone ? 0 : piped ? 7 : String(total.bytes).length;
	const lines = rows.map(([numbers, name]) => {
		return `${numbers.map((number) => String(number).padStart(width)).join(' ')}${name}\n`;
	});
	await io.stdout.write(lines.join(''));
	return status;
};

async function counted(io: Io, operand: string): Promise<Counts> {
	const pieces: Uint8Array[] = [];
	for await (const piece of openInput(io, operand).chunks()) pieces.push(piece);
	const bytes = Buffer.concat(pieces);
	const text = bytes.toString();
	return {
		lines: text.split('\n').length - 1,
		words: text.split(/\s+/).filter((word) => word !== '').length,
		characters: [...text].length,
		bytes: bytes.length,
	};
}
