// The open lesson's files -> what is shared of them.
import type { Lesson, Pack } from '#course/pack.ts';
import type { FileMap } from '../work/kept-work.ts';
import { sameContents } from '../work/same-contents.ts';
import { starterFiles } from '../workspace/starter-files.ts';
import { workspaceFiles } from '../workspace/workspace-files.ts';
import { pathProblem } from './path-problem.ts';
import { restHash } from './rest-hash.ts';
import type { SharedHistory } from './shared-history.ts';
import type { SharedWork } from './shared-work.ts';

export interface ShareSource {
	pack: Pick<Pack, 'id' | 'version' | 'hash'>;
	lesson: Lesson;
	files: FileMap;
	/** All files, so that it opens without the lesson, too. */
	whole: boolean;
	history: SharedHistory | undefined;
}

export async function makeShare(source: ShareSource): Promise<SharedWork> {
	const { pack, lesson, whole, history } = source;
	const files = new Map([...source.files].filter(([path]) => pathProblem(path) === undefined));
	const starter = workspaceFiles.map(starterFiles(lesson));
	const { command, port, path, focus } = lesson;
	const rest = [...starter].filter(([name, contents]) => sameContents(files.get(name), contents));
	return {
		pack: { id: pack.id, version: pack.version, hash: pack.hash.slice(0, 12) },
		lesson: { id: lesson.id, title: lesson.title },
		files: whole ? files : difference(starter, files),
		rest: whole ? '' : await restHash(new Map(rest)),
		...(whole ? { whole: { command, port, path, focus } } : {}),
		...(history ? { history } : {}),
	};
}

function difference(starter: FileMap, files: FileMap): SharedWork['files'] {
	const changed = [...files].filter(
		([path, contents]) => !sameContents(starter.get(path), contents),
	);
	const deleted = [...starter.keys()].filter((path) => !files.has(path));
	return new Map([...changed, ...deleted.map((path): [string, null] => [path, null])]);
}
