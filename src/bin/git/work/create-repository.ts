// The files of a repository without any commit (gitrepository-layout(5)).
import fs from 'node:fs';
import { join } from 'node:path';

export function createRepository(
	gitdir: string,
	{ branch, bare }: { branch: string; bare: boolean },
): void {
	for (const folder of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags', 'info'])
		fs.mkdirSync(join(gitdir, folder), { recursive: true });
	const config = [
		'[core]',
		'\trepositoryformatversion = 0',
		'\tfilemode = true',
		`\tbare = ${bare}`,
		...(bare ? [] : ['\tlogallrefupdates = true']),
		'',
	];
	fs.writeFileSync(join(gitdir, 'config'), config.join('\n'));
	fs.writeFileSync(join(gitdir, 'info/exclude'), '');
	fs.writeFileSync(
		join(gitdir, 'description'),
		"Unnamed repository; edit this file 'description' to name the repository.\n",
	);
	fs.writeFileSync(join(gitdir, 'HEAD'), `ref: refs/heads/${branch}\n`);
}
