// Whether a path from a stranger stays inside the workspace, and out of the folders that programs own.
import { shareLimits } from './share-limits.ts';

/** A repository's hooks and settings, packages and the app's own files are not for sharing. */
const TAKEN = new Set(['.git', 'node_modules', '.slipway', '.cache', '__proto__']);

/** @returns what is wrong with it, if anything is */
export function pathProblem(path: string): string | undefined {
	if (path === '' || path.length > shareLimits.path) return 'its name is empty or too long';
	if (/[\\\p{Cc}\p{Cs}]/u.test(path)) return 'its name has a sign that no name may have';
	const parts = path.split('/');
	if (parts.some((part) => part === '' || part === '.' || part === '..')) {
		return 'it leads out of the workspace';
	}
	const taken = parts.find((part) => TAKEN.has(part.toLowerCase()));
	return taken === undefined ? undefined : `${taken} is not for sharing`;
}
