// What `${name...}` does to a value, but for the defaults (POSIX 2.6.2, and bash's replacement, slices and case).
import type { ParameterOperation, Word } from 'unbash';
import { CommandError } from './command-error.ts';
import { globSource } from './glob-source.ts';

export interface Operands {
	/** A word as a pattern: quoted characters have a backslash. */
	pattern(word: Word): Promise<string>;
	text(word: Word): Promise<string>;
	number(word: Word): Promise<number>;
}

export async function parameterOperation(
	value: string,
	operation: ParameterOperation,
	operands: Operands,
): Promise<string> {
	switch (operation.type) {
		case 'Remove':
			return removed(value, operation.operator, await operands.pattern(operation.operand));
		case 'Replace': {
			const source = globSource(await operands.pattern(operation.pattern));
			const text = await operands.text(operation.replacement);
			const { operator } = operation;
			const anchored =
				operator === '/#' ? `^(?:${source})` : operator === '/%' ? `(?:${source})$` : source;
			if (source === '') return value;
			return value.replace(new RegExp(anchored, operator === '//' ? 'gu' : 'u'), () => text);
		}
		case 'Slice':
			return sliced(
				value,
				await operands.number(operation.offset),
				operation.length && (await operands.number(operation.length)),
			);
		case 'CaseModification': {
			const change = (text: string): string =>
				operation.operator.startsWith('^') ? text.toUpperCase() : text.toLowerCase();
			if (operation.operator.length === 2) return change(value);
			return change(value.slice(0, 1)) + value.slice(1);
		}
		case 'Default':
			throw new Error('defaults are decided before');
		case 'Transform':
		case 'Names':
		case 'Unknown':
			throw new CommandError('${...}: bad substitution');
		default:
			return operation satisfies never;
	}
}

function removed(value: string, operator: '#' | '##' | '%' | '%%', pattern: string): string {
	const greedy = operator.length === 2;
	if (operator.startsWith('#')) {
		return value.replace(new RegExp(`^${globSource(pattern, greedy)}`, 'u'), '');
	}
	const source = new RegExp(`^${globSource(pattern)}$`, 'u');
	const starts = Array.from({ length: value.length + 1 }, (_, i) => i);
	if (!greedy) starts.reverse();
	const start = starts.find((i) => source.test(value.slice(i)));
	return start === undefined ? value : value.slice(0, start);
}

function sliced(value: string, offset: number, length: number | undefined): string {
	const start = offset < 0 ? Math.max(0, value.length + offset) : offset;
	if (length === undefined) return value.slice(start);
	return length < 0 ? value.slice(start, length) : value.slice(start, start + length);
}
