// The small commands under the real Node, as programs and inside the shell. They print what GNU's print.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProgramsFolder, type RunResult } from './programs-folder.ts';

let folder: ProgramsFolder;
const sh = (script: string): Promise<RunResult> => folder.run('sh', ['-c', script]);

beforeAll(async () => {
	folder = await ProgramsFolder.make(['sh', 'ls', 'cat', 'grep', 'xargs', 'env', 'find']);
	await sh(`
		mkdir -p tree/sub; cd tree
		printf 'one\\ntwo\\nthree\\ntwo\\n' > lines
		printf 'name:age\\nann:30\\nbob:4\\n' > table
		printf 'const a = 1;\\n// TODO later\\n' > sub/code.js
		touch -d 2020-01-02T03:04 old; ln -s lines link; printf x > run; chmod 755 run`);
});
afterAll(() => folder.remove());

describe('print what GNU coreutils print', () => {
	test.each([
		['ls', 'lines\nlink\nold\nrun\nsub\ntable\n'],
		['ls -a1 sub', '.\n..\ncode.js\n'],
		['ls -F', 'lines\nlink@\nold\nrun*\nsub/\ntable\n'],
		['ls -R sub .', '.:\nlines\nlink\nold\nrun\nsub\ntable\n\n./sub:\ncode.js\n\nsub:\ncode.js\n'],
		['ls -d sub */', 'sub\nsub/\n'],
		['ls -l run | cut -c1-10', '-rwxr-xr-x\n'],
		['cat -n lines | head -n 2', '     1\tone\n     2\ttwo\n'],
		[
			'head -n 2 lines; head -c 3 lines; echo; tail -n 1 lines; tail -n +3 lines',
			'one\ntwo\none\ntwo\nthree\ntwo\n',
		],
		['head -n 1 lines table', '==> lines <==\none\n\n==> table <==\nname:age\n'],
		[
			'wc lines; wc -l < lines; wc -c lines table',
			' 4  4 18 lines\n4\n18 lines\n22 table\n40 total\n',
		],
		['sort lines; sort -ru lines', 'one\nthree\ntwo\ntwo\ntwo\nthree\none\n'],
		['sort -t: -k2 -n table', 'name:age\nbob:4\nann:30\n'],
		['sort lines | uniq -c', '      1 one\n      1 three\n      2 two\n'],
		['cut -d: -f2 table; cut -c1-2 lines', 'age\n30\n4\non\ntw\nth\ntw\n'],
		['tr a-z A-Z < lines | tr -d O | tr -s E', 'NE\nTW\nTHRE\nTW\n'],
		[
			'grep -n two lines; grep -vc two lines; grep -o "t[a-z]" lines',
			'2:two\n4:two\n2\ntw\nth\ntw\n',
		],
		['grep -rn todo -i sub; grep -l one lines table', 'sub/code.js:2:// TODO later\nlines\n'],
		['grep -E "^(one|three)$" lines; grep -A1 one lines', 'one\nthree\none\ntwo\n'],
		["sed 's/t\\(.\\)/<\\1>/; 2d; $q' lines", 'one\n<h>ree\n<w>o\n'],
		['sed -n "2,3p" lines; sed -n "/one/,/three/p" lines | wc -l', 'two\nthree\n3\n'],
		["sed -E 's/(a+)n/[\\1]/g; y/b/B/' table", 'name:age\n[a]n:30\nBoB:4\n'],
		['find . -name "*.js" -o -type l | sort', './link\n./sub/code.js\n'],
		['find . -type f -newer old -name "t*"; find sub -maxdepth 0', './table\nsub\n'],
		['find sub -type f -exec cat {} \\; | head -n 1', 'const a = 1;\n'],
		[
			'cat lines | xargs echo; printf "a b\\n" | xargs -I X echo "<X>"',
			'one two three two\n<a b>\n',
		],
		['seq 3 | tee copy | tail -n 1; cat copy; rm copy', '3\n1\n2\n3\n'],
		[
			'basename /a/b.txt .txt; dirname /a/b.txt; realpath link | sed "s#.*/##"; readlink link',
			'b\n/a\nlines\nlines\n',
		],
		['printf "%5.2f|%-4s|%04d|%x\\n" 3.14159 ab 42 255', ' 3.14|ab  |0042|ff\n'],
		['printf "%s %s\\n" a b c; echo -e "a\\tb"; echo -n x', 'a b\nc \na\tb\nx'],
		['seq 1 2 7; seq 3 -1 1; seq 0.5 0.5 1', '1\n3\n5\n7\n3\n2\n1\n0.5\n1.0\n'],
		[
			'date -u -d @0 +%Y-%m-%dT%H:%M:%SZ; date -u -d 2024-02-29 "+%a %j" | cut -c1-3',
			'1970-01-01T00:00:00Z\nThu\n',
		],
		['test -f lines && [ -d sub -a ! -e nope ] && echo yes; [ 3 -gt 10 ] || echo no', 'yes\nno\n'],
		['env -i A=1 env; A=b printenv A', 'A=1\nb\n'],
	])('%s', async (script, stdout) => {
		expect(await sh(`cd tree; ${script}`)).toEqual({ stdout, stderr: '', status: 0 });
	});
});

test('files are made, copied, moved and removed', async () => {
	const script = `
		mkdir work; cd work; mkdir -p a/b; echo 1 > a/b/f; cp -r a c; cp a/b/f g
		mv g h; mv h c; ls c c/b; cat c/h; rm -r a; rmdir c/b 2>/dev/null || echo full
		rm -rf c nothing; ls; touch -c none; ls; cd ..; rmdir work`;
	expect((await sh(script)).stdout).toBe('c:\nb\nh\n\nc/b:\nf\n1\nfull\n');
});

test('mistakes are told as GNU tells them', async () => {
	const message = async (script: string): Promise<[string, number | null]> => {
		const { stderr, status } = await sh(`cd tree; ${script}`);
		return [stderr, status];
	};
	expect(await message('ls nope')).toEqual([
		"ls: cannot access 'nope': No such file or directory\n",
		2,
	]);
	expect(await message('cat nope sub')).toEqual([
		'cat: nope: No such file or directory\ncat: sub: Is a directory\n',
		1,
	]);
	expect(await message('rm sub')).toEqual(["rm: cannot remove 'sub': Is a directory\n", 1]);
	expect(await message('rm nope')).toEqual([
		"rm: cannot remove 'nope': No such file or directory\n",
		1,
	]);
	expect(await message('mkdir sub')).toEqual([
		"mkdir: cannot create directory 'sub': File exists\n",
		1,
	]);
	expect(await message('cp sub other')).toEqual([
		"cp: -r not specified; omitting directory 'sub'\n",
		1,
	]);
	expect(await message('mv nope a')).toEqual([
		"mv: cannot move 'nope': No such file or directory\n",
		1,
	]);
	expect(await message('rmdir sub')).toEqual([
		"rmdir: failed to remove 'sub': Directory not empty\n",
		1,
	]);
	expect(await message('grep x nope')).toEqual(['grep: nope: No such file or directory\n', 2]);
	expect(await message('grep nothing lines')).toEqual(['', 1]);
	expect(await message('head -n x lines')).toEqual(["head: invalid number of lines: 'x'\n", 1]);
	expect(await message('kill 99999999')).toEqual(['kill: (99999999) - No such process\n', 1]);
	expect((await message('ls --nonsense'))[0]).toMatch(/^ls: --nonsense: not supported here/);
});

test('as programs of their own they do the same', async () => {
	expect(await folder.run('ls', ['tree/sub'])).toEqual({
		stdout: 'code.js\n',
		stderr: '',
		status: 0,
	});
	expect(await folder.run('cat', [], { stdin: 'in\n' })).toMatchObject({
		stdout: 'in\n',
		status: 0,
	});
	expect(await folder.run('grep', ['x', 'nope'])).toMatchObject({ status: 2 });
	expect(await folder.run('env', ['A=1', 'sh', '-c', 'echo $A; exit 3'])).toMatchObject({
		stdout: '1\n',
		status: 3,
	});
});
