// A lesson pack as the player gets it: validated, inheritance resolved, one JSON file.
import type { History } from './history.ts';
import type { Step } from './step.ts';

/** Text, or the bytes of a file that is not UTF-8. */
export type FileContents = string | { base64: string };
/** Path relative to the lesson's workspace -> contents. */
export type FileSet = Record<string, FileContents>;

export interface Lesson {
	/** The folder's name without its number: stable when lessons are reordered. Unique in the pack. */
	id: string;
	/** Module and lesson number as shown: `1.2`. */
	number: string;
	title: string;
	/** One sentence; only templates of the playground have it. */
	summary?: string;
	/** Id of the module. */
	module: string;
	/** The file that is open at first. */
	focus: string;
	/** How the learner's program is run; the first word is looked up on PATH. */
	command: string;
	port: number;
	/** What the preview shows at first. */
	path: string;
	/** Files the learner may change; absent means all. */
	editable?: string[];
	/** How long it takes. */
	minutes: number;
	/** Prose without frontmatter. */
	markdown: string;
	/** Pictures that the prose shows as `![what it shows](media/name.svg)`; by name, without `media/`. */
	media: FileSet;
	/** The whole workspace as the learner finds it. */
	starter: FileSet;
	/** The whole workspace when the lesson is solved. */
	solution: FileSet;
	/** The git history that the learner finds; absent: one commit of the starter. */
	history?: History;
	/** How to get from the starter to the solution, if files alone don't tell it. */
	steps?: Step[];
	/** Source of the node:test file, if the lesson is graded. */
	checks?: string;
	hints?: string;
	/** Typical wrong answers: only the files that differ from the starter. */
	wrong: WrongAnswer[];
}

export interface WrongAnswer {
	name: string;
	files: FileSet;
	/** In place of files: what the learner did. */
	steps?: Step[];
	/** Check id -> a part of the message it must fail with. */
	expect: Record<string, string>;
}

export interface Module {
	/** The folder's name without its number. */
	id: string;
	number: number;
	title: string;
	summary: string;
	lessons: Lesson[];
}

export interface Pack {
	format: 1;
	/** The folder's name. */
	id: string;
	title: string;
	summary: string;
	version: string;
	license: string;
	authors: string[];
	/** SHA-256 over all files, hex. */
	hash: string;
	modules: Module[];
	/** URL of the snapshot of `node_modules`, relative to the pack.json. */
	image?: string;
	/** URL of the type declarations for the editor, relative to the pack.json. */
	types?: string;
}
