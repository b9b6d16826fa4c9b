// One line of source for an error report: of a file, of `--eval`, or the statement of a builtin, whose bundled text
// has all its statements on one line.
import type { ProcessEnvironment } from './process-environment.ts';

const statementLimit = 80;
const indent = '    ';

/** `line` as Node counts it; `column`: where in `text` the place is, from 1. */
export interface SourceLine {
	line: number;
	text: string;
	column: number;
}

export function sourceLine(
	environment: ProcessEnvironment,
	file: string,
	line: number,
	column: number,
): SourceLine | undefined {
	if (file.startsWith('node:')) {
		const id = file.slice('node:'.length);
		return (
			environment.natives.throwAt(id, line, column) ?? statement(environment, id, line, column)
		);
	}
	const text = sourceOf(environment, file)?.split(/\r?\n/)[line - 1];
	return text === undefined ? undefined : { line, text, column };
}

function sourceOf(environment: ProcessEnvironment, file: string): string | undefined {
	if (file === '[eval]') return environment.options['--eval'] as string;
	const path = file.startsWith('file:') ? decodeURIComponent(new URL(file).pathname) : file;
	if (!path.startsWith('/')) return undefined;
	const { errno, result } = environment.wait('readFile', [path]);
	return errno < 0 ? undefined : new environment.browser.TextDecoder().decode(result);
}

function statement(
	environment: ProcessEnvironment,
	id: string,
	line: number,
	column: number,
): SourceLine | undefined {
	const text = String(environment.natives.wrapper(id) ?? '').split('\n')[line - 1];
	if (text === undefined) return undefined;
	// Before the wrapper stands, on its first line, where it is kept.
	const before = line === 1 ? `natives.modules[${JSON.stringify(id)}]=(`.length : 0;
	const rest = text.slice(column - 1 - before);
	const end = rest.search(/[;}]/);
	const length = Math.min(end < 0 ? rest.length : end + 1, statementLimit);
	return { line, text: `${indent}${rest.slice(0, length)}`, column: indent.length + 1 };
}
