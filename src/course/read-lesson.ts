// One lesson folder -> Lesson; the starter is where the previous lesson ended unless it has its own.
import { checkNames } from './check-names.ts';
import { checkQuizzes } from './check-quizzes.ts';
import { fileSet } from './file-set.ts';
import { frontMatter } from './front-matter.ts';
import { lessonSchema } from './lesson-schema.ts';
import type { FileSet, Lesson, WrongAnswer } from './pack.ts';
import { PackError } from './pack-error.ts';
import type { PackFiles } from './pack-files.ts';
import { parseYaml } from './parse-yaml.ts';
import { readExpectations } from './read-expectations.ts';
import { readHints } from './read-hints.ts';
import { readHistory } from './read-history.ts';
import { readSteps } from './read-steps.ts';
import type { Step } from './step.ts';

export interface LessonPlace {
	/** Path of the lesson's folder in the pack. */
	folder: string;
	id: string;
	number: string;
	module: string;
}

export function readLesson(files: PackFiles, place: LessonPlace, previousEnd: FileSet): Lesson {
	const file = `${place.folder}/lesson.md`;
	const { yaml, markdown } = frontMatter(files.text(file), file);
	const { remove, editable, ...facts } = parseYaml(lessonSchema, yaml, file, 2);
	const own = fileSet(files, `${place.folder}/starter`);
	const begun = readHistory(files, place.folder, previousEnd);
	const starter = begun ? { ...begun.tree, ...own } : isEmpty(own) ? previousEnd : own;
	const steps = readSteps(files, `${place.folder}/solution`);
	const changes = solutionChanges(files, `${place.folder}/solution`, steps);
	const solution = solve(starter, changes, remove, file);
	checkFiles(file, starter, solution, [facts.focus]);
	if (editable) checkFiles(file, starter, solution, editable);
	const checks = optionalText(files, `${place.folder}/checks.test.js`);
	const hints = optionalText(files, `${place.folder}/hints.md`);
	checkQuizzes(markdown, file, linesBefore(files.text(file), markdown));
	if (hints !== undefined) {
		const ids = checkNames(checks ?? '').map(({ id }) => id);
		readHints(hints, `${place.folder}/hints.md`, ids);
	}
	const { folder, ...where } = place;
	return {
		...where,
		...facts,
		...(editable ? { editable } : {}),
		markdown,
		starter,
		solution,
		...(begun ? { history: begun.history } : {}),
		...(steps ? { steps } : {}),
		...(checks === undefined ? {} : { checks }),
		...(hints === undefined ? {} : { hints }),
		media: fileSet(files, `${folder}/media`),
		wrong: readWrong(files, folder),
	};
}

function isEmpty(files: FileSet): boolean {
	return Object.keys(files).length === 0;
}

/** Of steps: all they edit, and in the folder `end` what their commands change besides. */
function solutionChanges(
	files: PackFiles,
	folder: string,
	steps: readonly Step[] | undefined,
): FileSet {
	if (!steps) return fileSet(files, folder);
	const edits = steps.map((step) => (step.kind === 'edit' ? step.files : {}));
	return Object.assign({}, ...edits, fileSet(files, `${folder}/end`)) as FileSet;
}

function solve(
	starter: FileSet,
	changes: FileSet,
	remove: readonly string[],
	file: string,
): FileSet {
	const end = { ...starter, ...changes };
	for (const path of remove) {
		if (!(path in end)) throw new PackError(file, `\`remove\` names ${path}, which is not there.`);
		delete end[path];
	}
	return end;
}

function checkFiles(
	file: string,
	starter: FileSet,
	solution: FileSet,
	names: readonly string[],
): void {
	for (const name of names) {
		if (name in starter || name in solution) continue;
		const suggestion = `The lesson has: ${Object.keys({ ...starter, ...solution }).join(', ') || 'no files'}.`;
		throw new PackError(file, `${name} is neither in the starter nor in the solution.`, {
			suggestion,
		});
	}
}

/** @param end what `text` ends with */
function linesBefore(text: string, end: string): number {
	return text.slice(0, text.length - end.length).split('\n').length - 1;
}

function optionalText(files: PackFiles, path: string): string | undefined {
	return files.has(path) ? files.text(path) : undefined;
}

function readWrong(files: PackFiles, folder: string): WrongAnswer[] {
	return files.folders(`${folder}/wrong`).map((name) => {
		const place = `${folder}/wrong/${name}`;
		const expect = readExpectations(files, `${place}/expect.yaml`);
		const steps = readSteps(files, place);
		if (steps) return { name, files: {}, steps, expect };
		return { name, files: fileSet(files, place, ['expect.yaml']), expect };
	});
}
