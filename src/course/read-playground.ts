// Folder of templates -> a Pack with a lesson per template, so that whatever runs a lesson runs a playground.
// Throws a PackError for the first mistake.
import { contentHash } from './content-hash.ts';
import { fileSet } from './file-set.ts';
import type { Lesson, Pack } from './pack.ts';
import { PackError } from './pack-error.ts';
import type { PackFiles } from './pack-files.ts';
import { packSchema } from './pack-schema.ts';
import { parseYaml } from './parse-yaml.ts';
import { PLAYGROUND_PACK } from './playground-pack.ts';
import { templateSchema } from './template-schema.ts';

const NUMBERED = /^\d\d-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

export function readPlayground(files: PackFiles): Pack {
	const facts = parseYaml(packSchema, files.text('playground.yaml'), 'playground.yaml');
	const lessons = files.folders('').flatMap((folder) => {
		const id = NUMBERED.exec(folder)?.[1];
		return id === undefined ? [] : [readTemplate(files, folder, id)];
	});
	const { title, summary } = facts;
	const module = { id: 'templates', number: 1, title, summary, lessons };
	return { ...facts, id: PLAYGROUND_PACK, hash: contentHash(files), modules: [module] };
}

function readTemplate(files: PackFiles, folder: string, id: string): Lesson {
	const file = `${folder}/template.yaml`;
	const facts = parseYaml(templateSchema, files.text(file), file);
	const starter = fileSet(files, `${folder}/files`);
	if (!(facts.focus in starter)) {
		throw new PackError(file, `${facts.focus} is not among its files.`, {
			suggestion: `It has: ${Object.keys(starter).join(', ') || 'none'}.`,
		});
	}
	return {
		...facts,
		id,
		number: '',
		module: 'templates',
		minutes: 0,
		markdown: '',
		media: {},
		starter,
		solution: starter,
		wrong: [],
	};
}
