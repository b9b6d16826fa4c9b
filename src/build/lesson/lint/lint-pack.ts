// All that can be said about a pack without running it.
import { PackError } from '#course/pack-error.ts';
import type { Pack } from '#course/pack.ts';
import type { PackFiles } from '#course/pack-files.ts';
import { readPack } from '#course/read-pack.ts';
import type { Finding, LessonSource, Rule } from './finding.ts';
import { proseLines } from './prose-lines.ts';
import { checkMarks } from './rules/check-marks.ts';
import { hintsForChecks } from './rules/hints-for-checks.ts';
import { proseLength } from './rules/prose-length.ts';
import { quotedCode } from './rules/quoted-code.ts';
import { relativeLinks } from './rules/relative-links.ts';
import { unusedMedia } from './rules/unused-media.ts';
import { wrongAnswers } from './rules/wrong-answers.ts';

const RULES: readonly Rule[] = [
	relativeLinks,
	unusedMedia,
	checkMarks,
	hintsForChecks,
	wrongAnswers,
	quotedCode,
	proseLength,
];

/** A pack that can't be read has one finding: the first mistake. */
export function lintPack(files: PackFiles, id: string): Finding[] {
	try {
		const pack = readPack(files, id);
		return sources(pack, files).flatMap((source) => RULES.flatMap((rule) => rule(source)));
	} catch (error) {
		if (!(error instanceof PackError)) throw error;
		const { file, line, problem, suggestion } = error;
		const message = suggestion === undefined ? problem : `${problem} ${suggestion}`;
		return [{ level: 'error', file, line, message }];
	}
}

function sources({ modules }: Pack, files: PackFiles): LessonSource[] {
	return modules.flatMap((module) =>
		module.lessons.map((lesson) => {
			const number = lesson.number.split('.')[1] ?? '';
			const folder = `${numbered(module.number, module.id)}/${numbered(number, lesson.id)}`;
			const file = `${folder}/lesson.md`;
			return { lesson, folder, file, files, prose: proseLines(files.text(file)) };
		}),
	);
}

/** As the folder is called: `01-web-server`. */
function numbered(number: number | string, id: string): string {
	return `${String(number).padStart(2, '0')}-${id}`;
}
