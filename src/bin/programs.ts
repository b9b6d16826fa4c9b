// The programs on the container's PATH and the file each starts with, relative to src/bin. Names with the
// same file are one program that looks at the name it was called by.
const COREUTILS = (
	'[ basename cat chmod clear cp cut date dirname echo env false find grep head hostname kill ln ls ' +
	'mkdir mv nproc printenv printf ps pwd readlink realpath rev rm rmdir sed seq sleep sort tail tee ' +
	'test touch tr true uname uniq wc whoami xargs yes'
).split(' ');

export const programs: Readonly<Record<string, string>> = {
	sh: 'sh/main.ts',
	bash: 'sh/main.ts',
	// What WebContainer calls its shell: apps written for it spawn this.
	jsh: 'sh/main.ts',
	curl: 'curl/main.ts',
	npm: 'npm/main.ts',
	npx: 'npm/main.ts',
	git: 'git/main.ts',
	...Object.fromEntries(COREUTILS.map((name) => [name, 'coreutils/main.ts'])),
};
