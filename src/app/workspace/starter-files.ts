// The files of a lesson as the learner finds them.
import type { Lesson } from '#course/pack.ts';
import type { WorkspaceFile, WorkspaceFiles } from './workspace-file.ts';

export function starterFiles(lesson: Lesson): WorkspaceFiles {
	const { editable } = lesson;
	const entries = Object.entries(lesson.starter).map(
		([path, contents]): [string, WorkspaceFile] => {
			const isText = typeof contents === 'string';
			const readOnly = !isText || (editable !== undefined && !editable.includes(path));
			return [
				path,
				{
					path,
					text: isText ? contents : undefined,
					bytes: isText
						? undefined
						: Uint8Array.from(atob(contents.base64), (c) => c.charCodeAt(0)),
					readOnly,
				},
			];
		},
	);
	return new Map(entries);
}
