// Pack folder -> Pack. Throws a PackError for the first mistake.
import { checkPackId } from './check-pack-id.ts';
import { contentHash } from './content-hash.ts';
import { moduleSchema } from './module-schema.ts';
import type { FileSet, Lesson, Module, Pack } from './pack.ts';
import { PackError } from './pack-error.ts';
import type { PackFiles } from './pack-files.ts';
import { packSchema } from './pack-schema.ts';
import { parseYaml } from './parse-yaml.ts';
import { readLesson } from './read-lesson.ts';

const NUMBERED = /^(\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** @param id name of the pack's folder */
export function readPack(files: PackFiles, id: string): Pack {
	checkPackId(id);
	const facts = parseYaml(packSchema, files.text('pack.yaml'), 'pack.yaml');
	const modules = readModules(files);
	if (modules.length === 0) {
		throw new PackError('pack.yaml', 'the pack has no modules.', {
			suggestion: 'Add a folder such as 01-first-steps with a module.yaml.',
		});
	}
	checkUnique(modules);
	return { ...facts, id, hash: contentHash(files), modules };
}

function readModules(files: PackFiles): Module[] {
	let end: FileSet = {};
	return numberedFolders(files, '').map(({ folder, number, id }) => {
		const file = `${folder}/module.yaml`;
		const facts = parseYaml(moduleSchema, files.text(file), file);
		const lessons = numberedFolders(files, folder).map((lesson): Lesson => {
			const read = readLesson(
				files,
				{ folder: lesson.folder, id: lesson.id, number: `${number}.${lesson.number}`, module: id },
				end,
			);
			end = read.solution;
			return read;
		});
		if (lessons.length === 0) throw new PackError(file, 'the module has no lessons.');
		return { id, number, ...facts, lessons };
	});
}

interface NumberedFolder {
	folder: string;
	number: number;
	id: string;
}

function numberedFolders(files: PackFiles, parent: string): NumberedFolder[] {
	const found = files.folders(parent).flatMap((name) => {
		const match = NUMBERED.exec(name);
		const folder = parent === '' ? name : `${parent}/${name}`;
		return match ? [{ folder, number: Number(match[1]), id: match[2] ?? '' }] : [];
	});
	for (const [index, { folder, number }] of found.entries()) {
		const other = found[index - 1];
		if (other?.number === number) {
			throw new PackError(folder, `has the same number as ${other.folder}.`);
		}
	}
	return found;
}

function checkUnique(modules: readonly Module[]): void {
	const seen = new Map<string, string>();
	for (const lesson of modules.flatMap((module) => module.lessons)) {
		const other = seen.get(lesson.id);
		if (other !== undefined) {
			throw new PackError(lesson.id, `lessons ${other} and ${lesson.number} have the same id.`, {
				suggestion: 'Rename one of the folders.',
			});
		}
		seen.set(lesson.id, lesson.number);
	}
}
