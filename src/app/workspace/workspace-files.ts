// Files as they are kept -> those that the editor shows.
import type { FileMap } from '../work/kept-work.ts';
import { keptPath } from '../work/kept-path.ts';
import type { Contents } from '../work/contents.ts';
import type { WorkspaceFile, WorkspaceFiles } from './workspace-file.ts';

export const workspaceFiles = {
	/** @param starter knows what the lesson doesn't want changed */
	from(files: FileMap, starter: WorkspaceFiles): WorkspaceFiles {
		const shown = [...files].filter(([path]) => !keptPath.isHidden(path));
		return new Map(
			shown.map(([path, contents]) => [path, workspaceFiles.one(path, contents, starter)]),
		);
	},

	one(path: string, contents: Contents, starter: WorkspaceFiles): WorkspaceFile {
		const isText = typeof contents === 'string';
		return {
			path,
			text: isText ? contents : undefined,
			bytes: isText ? undefined : contents,
			readOnly: !isText || (starter.get(path)?.readOnly ?? false),
		};
	},

	contents({ text, bytes }: WorkspaceFile): Contents {
		return text ?? bytes ?? '';
	},

	map(files: WorkspaceFiles): FileMap {
		return new Map([...files].map(([path, file]) => [path, workspaceFiles.contents(file)]));
	},
};
