// A block marked ```js solution or ```js starter shows lines that are there, so that prose and program do not drift apart.
import type { FileSet } from '#course/pack.ts';
import type { Finding, LessonSource } from '../finding.ts';

const BLOCK = /^(`{3,})\w+ (solution|starter)[ \t]*\r?\n([\s\S]*?)^\1[ \t]*$/gm;

export function quotedCode({ lesson, file, files }: LessonSource): Finding[] {
	const text = files.text(file);
	return [...text.matchAll(BLOCK)].flatMap((match): Finding[] => {
		const [, , whose = '', code = ''] = match;
		if (isQuoted(code, whose === 'starter' ? lesson.starter : lesson.solution)) return [];
		const line = text.slice(0, match.index).split('\n').length;
		const message = `this code is in no file of the ${whose}. Copy it again; … stands for what is left out.`;
		return [{ level: 'error', file, line, message }];
	});
}

/** Indentation may differ; `…` stands for anything. */
function isQuoted(code: string, files: FileSet): boolean {
	const parts = words(code).split('…');
	return Object.values(files).some((contents) => {
		if (typeof contents !== 'string') return false;
		const text = words(contents);
		let at = 0;
		return parts.every((part) => {
			const found = text.indexOf(part.trim(), at);
			at = found + part.trim().length;
			return found !== -1;
		});
	});
}

function words(code: string): string {
	return code.replace(/\s+/g, ' ').trim();
}
