// A URL or a path -> the repository that it means.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BundleFile } from '../bundle/bundle-file.ts';
import { GitError } from '../git-error.ts';
import { bundleSource } from './bundle-source.ts';
import { folderSource } from './folder-source.ts';
import { httpSource } from './http-source.ts';
import { openFolder } from './open-folder.ts';
import type { Source } from './source.ts';

export async function openSource(url: string, cwd: string): Promise<Source> {
	if (/^https?:/.test(url)) return httpSource(url);
	if (/^(ssh|git):|^[\w.-]+@[\w.-]+:/.test(url))
		throw new GitError(`'${url}': only https, folders and bundles can be reached from here`);
	const path = url.startsWith('file:') ? fileURLToPath(url) : resolve(cwd, url);
	const shown = url.replace(/\/$/, '').replace(/\/?\.git$/, '');
	if (BundleFile.is(path)) return bundleSource(path, shown);
	const folder = openFolder(path);
	if (folder) return folderSource(folder, shown);
	throw new GitError(
		`'${url}' does not appear to be a git repository\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.`,
	);
}
