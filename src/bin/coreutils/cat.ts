// `cat [-nu] [file...]`
import type { Command } from '../shell/io.ts';
import { StringDecoder } from 'node:string_decoder';
import { eachOperand } from './each-operand.ts';
import { openInput } from './open-input.ts';
import { parseOptions } from './parse-options.ts';

export const cat: Command = async (io) => {
	const options = parseOptions(io.args, { flags: 'nu', long: { number: 'n' } });
	const operands = options.operands.length === 0 ? ['-'] : options.operands;
	const number = options.has('n') ? numbered() : undefined;
	return eachOperand(io, operands, async (operand) => {
		for await (const piece of openInput(io, operand).chunks()) {
			await io.stdout.write(number ? number(piece) : piece);
		}
	});
};

function numbered(): (piece: Uint8Array) => string {
	const decoder = new StringDecoder();
	let line = 0;
	let starts = true;
	return (piece) => {
		const text = decoder.write(Buffer.from(piece));
		const lines = text.split(/(?<=\n)/);
		return lines
			.map((content) => {
				const before = starts ? `${String((line += 1)).padStart(6)}\t` : '';
				starts = content.endsWith('\n');
				return before + content;
			})
			.join('');
	};
}
