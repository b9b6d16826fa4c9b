// Reads Node's report of an uncaught error: the first place in the learner's files, and the error's words.
import type { Crash } from './crash.ts';

/** `ReferenceError: x`, `Error [ERR_X]: y`, `AssertionError [..]: z`; also thrown objects of other names. */
const MESSAGE = /^(?:Uncaught )?([A-Z][\w$]*(?:Error|Exception|Warning)?(?: \[[\w.]+\])?): (.*)$/;
const ENDS = /^Node\.js v\d/;

/**
 * @param text output of one run, without colours
 * @param folder absolute path of the workspace
 * @returns undefined if the text holds no report that is complete
 */
export function findCrash(text: string, folder: string): Crash | undefined {
	const lines = text.split(/\r?\n/);
	const end = lines.findLastIndex((line) => ENDS.test(line));
	if (end < 0) return undefined;
	const start = lines.slice(0, end).findLastIndex((line) => ENDS.test(line)) + 1;
	const report = lines.slice(start, end);
	const words = report.find((line) => MESSAGE.test(line.trim()) && !/^\s+at /.test(line));
	if (words === undefined) return undefined;
	return { ...(firstPlace(report, folder) ?? NOWHERE), message: words.trim() };
}

const NOWHERE = { file: undefined, line: undefined, column: undefined };

function firstPlace(lines: string[], folder: string): Omit<Crash, 'message'> | undefined {
	const escaped = folder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const place = new RegExp(`${escaped}/((?!node_modules/|\\.slipway/)[^:()]+):(\\d+)(?::(\\d+))?`);
	for (const line of lines) {
		const match = place.exec(line);
		if (!match) continue;
		const [, file = '', row, column] = match;
		return {
			file: decodeURI(file),
			line: Number(row),
			column: column === undefined ? undefined : Number(column),
		};
	}
	// An import that can't be resolved names the file, but no line.
	const importer = new RegExp(`imported from ${escaped}/([^:()]+)$`, 'm').exec(lines.join('\n'));
	return importer?.[1] === undefined ? undefined : { ...NOWHERE, file: importer[1] };
}
