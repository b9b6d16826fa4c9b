// Which files of a workspace are kept, and which of them the editor shows.

/** Come from elsewhere and can be had again. */
const ELSEWHERE = new Set(['node_modules', '.slipway', '.cache']);

export const keptPath = {
	/** @param path relative to the workspace */
	isKept(path: string): boolean {
		return !path.split('/').some((part) => ELSEWHERE.has(part));
	},

	/** Of a repository: kept, but no file to edit. */
	isHidden(path: string): boolean {
		return path.split('/').includes('.git');
	},
};
