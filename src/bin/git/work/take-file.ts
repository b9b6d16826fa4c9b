// Takes a file out of the working tree, and folders that are empty then.
import fs from 'node:fs';
import { dirname } from 'node:path';
import type { Repository } from '../repository.ts';

export function takeFile(repository: Repository, path: string): void {
	const file = repository.file(path);
	fs.rmSync(file, { force: true });
	for (let at = dirname(file); at !== repository.dir; at = dirname(at)) {
		// The folder that the command was called in stays.
		if (at === repository.cwd || !fs.existsSync(at) || fs.readdirSync(at).length > 0) return;
		fs.rmdirSync(at);
	}
}
