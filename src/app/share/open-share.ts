// What was shared, and the lesson as it is here -> something to run. Where the two don't fit, it says so.
import type { FileSet, Lesson, Pack } from '#course/pack.ts';
import { sameContents } from '../work/same-contents.ts';
import type { Contents } from '../work/contents.ts';
import type { FileMap } from '../work/kept-work.ts';
import { starterFiles } from '../workspace/starter-files.ts';
import { workspaceFiles } from '../workspace/workspace-files.ts';
import { base64url } from './base64url.ts';
import type { OpenedShare, ShareChange } from './opened-share.ts';
import { restHash } from './rest-hash.ts';
import { ShareProblem } from './share-problem.ts';
import type { SharedWork } from './shared-work.ts';

export interface SharePlace {
	/** The pack it names; undefined: it is not here. */
	pack: Pack | undefined;
	/** Used for its packages, where the pack is missing. */
	playground: Pack | undefined;
}

/** @throws ShareProblem */
export async function openShare(
	id: string,
	work: SharedWork,
	{ pack, playground }: SharePlace,
): Promise<OpenedShare> {
	const module = pack?.modules.find(({ lessons }) =>
		lessons.some((one) => one.id === work.lesson.id),
	);
	const own = module?.lessons.find((one) => one.id === work.lesson.id);
	if (pack && module && own) {
		const starter = workspaceFiles.map(starterFiles(own));
		const files = work.whole ? present(work) : merged(starter, work);
		return {
			id,
			pack,
			module,
			own,
			lesson: sharedLesson(id, own, files),
			changes: changesOf(starter, files),
			notes: await notesOf(work, pack, starter),
			history: work.history,
		};
	}
	return withoutLesson(id, work, pack, pack ?? playground);
}

function withoutLesson(
	id: string,
	work: SharedWork,
	pack: Pack | undefined,
	home: Pack | undefined,
): OpenedShare {
	const what = pack
		? `'${pack.title}' has no lesson '${work.lesson.id}' any more.`
		: `The pack '${work.pack.id}' is not on this site.`;
	const { whole } = work;
	if (!whole || !home) {
		throw new ShareProblem(
			what,
			'The link holds only what was changed in that lesson. Open it where the lesson is, or ask for a link with all files.',
		);
	}
	const files = present(work);
	const { title } = work.lesson;
	const bare: Lesson = {
		...whole,
		id: '',
		number: '',
		title,
		module: 'shared',
		minutes: 0,
		markdown: '',
		media: {},
		starter: {},
		solution: {},
		wrong: [],
	};
	const lesson = sharedLesson(id, bare, files);
	return {
		id,
		pack: home,
		module: { id: 'shared', number: 0, title, summary: '', lessons: [lesson] },
		own: undefined,
		lesson,
		changes: changesOf(new Map(), files),
		notes: [`${what} Its files are here and run, without its text${packagesNote(pack, home)}.`],
		history: work.history,
	};
}

function packagesNote(pack: Pack | undefined, home: Pack): string {
	return pack ? '' : `, with the packages of '${home.title}'`;
}

async function notesOf(work: SharedWork, pack: Pack, starter: FileMap): Promise<string[]> {
	const sameVersion = pack.hash.startsWith(work.pack.hash) && work.pack.hash !== '';
	if (work.whole || sameVersion) return [];
	const rest = new Map([...starter].filter(([path]) => !work.files.has(path)));
	if ((await restHash(rest)) === work.rest) return [];
	return [
		`It was made with version ${work.pack.version} of '${pack.title}', in which this lesson began with other files. What was changed is exactly as shared; the other files are as they are here.`,
	];
}

/** Apart from the visitor's own lesson in everything that is kept. */
function sharedLesson(id: string, lesson: Lesson, files: FileMap): Lesson {
	const { editable: _, history: _history, ...facts } = lesson;
	const starter = Object.fromEntries(
		[...files].map(([path, contents]) => [path, fileContents(contents)]),
	);
	const focus = files.has(lesson.focus) ? lesson.focus : ([...files.keys()][0] ?? lesson.focus);
	return { ...facts, id: `shared-${id}`, focus, starter };
}

function fileContents(contents: Contents): FileSet[string] {
	return typeof contents === 'string' ? contents : { base64: base64url.padded(contents) };
}

function present(work: SharedWork): FileMap {
	return merged(new Map(), work);
}

function merged(starter: FileMap, work: SharedWork): FileMap {
	const files = new Map(starter);
	for (const [path, contents] of work.files) {
		if (contents === null) files.delete(path);
		else files.set(path, contents);
	}
	return files;
}

function changesOf(starter: FileMap, files: FileMap): ShareChange[] {
	const kept = [...files].flatMap(([path, contents]): ShareChange[] => {
		if (!starter.has(path)) return [{ path, kind: 'new' }];
		return sameContents(starter.get(path), contents) ? [] : [{ path, kind: 'changed' }];
	});
	const gone = [...starter.keys()].filter((path) => !files.has(path));
	return [...kept, ...gone.map((path): ShareChange => ({ path, kind: 'deleted' }))];
}
