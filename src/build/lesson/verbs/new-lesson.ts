// `npm run lesson -- new <pack> [module] [lesson]`: a pack, a module, a lesson, whichever is not there yet.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../project-root.ts';
import { lessonTemplate } from '../lesson-template.ts';
import { writeFileSet } from '../write-file-set.ts';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SCHEMA = '# yaml-language-server: $schema=../../public/schema/pack.json';

/** @returns exit code */
export async function newLesson(args: string[]): Promise<number> {
	const { positionals } = parseArgs({ args, allowPositionals: true });
	const [pack, module = 'first-steps', lesson = 'hello'] = positionals;
	for (const name of [pack ?? '', module, lesson]) {
		if (NAME.test(name)) continue;
		throw new Error(`"${name}" is no name: lower-case words with hyphens, such as first-steps.`);
	}
	const folder = join(projectRoot, 'lessons', pack ?? '');
	if (!existsSync(join(folder, 'pack.yaml'))) {
		await writeFileSet(folder, { 'pack.yaml': packYaml(titleOf(pack ?? '')) });
	}
	const moduleFolder = join(folder, await numbered(folder, module));
	if (!existsSync(join(moduleFolder, 'module.yaml'))) {
		const summary = 'What this module is about, in one sentence.';
		const text = `title: ${titleOf(module)}\nsummary: ${summary}\n`;
		await writeFileSet(moduleFolder, { 'module.yaml': text });
	}
	const target = join(moduleFolder, await numbered(moduleFolder, lesson));
	if (existsSync(target)) throw new Error(`${relative(process.cwd(), target)} is there already.`);
	await writeFileSet(target, lessonTemplate(titleOf(lesson)));
	console.log(`${relative(process.cwd(), target)} is there. Now: npm run lesson -- dev ${pack}`);
	return 0;
}

function packYaml(title: string): string {
	return `${SCHEMA}
format: 1
title: ${title}
summary: What this pack teaches, in one sentence.
version: 0.1.0
license: CC-BY-4.0
authors: [Your name]
`;
}

/** The folder of that name, or the next number and the name. */
async function numbered(parent: string, name: string): Promise<string> {
	const entries = existsSync(parent) ? await readdir(parent) : [];
	const there = entries.find((entry) => /^\d\d-/.test(entry) && entry.slice(3) === name);
	if (there !== undefined) return there;
	const last = Math.max(0, ...entries.map((entry) => Number(/^(\d\d)-/.exec(entry)?.[1] ?? 0)));
	return `${String(last + 1).padStart(2, '0')}-${name}`;
}

function titleOf(name: string): string {
	const words = name.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
