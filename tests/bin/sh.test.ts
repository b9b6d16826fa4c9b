// The shell under the real Node. What it should print is what bash prints.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProgramsFolder, type RunResult } from './programs-folder.ts';

let folder: ProgramsFolder;
const sh = (script: string, stdin = ''): Promise<RunResult> =>
	folder.run('sh', ['-c', script], { stdin });

beforeAll(async () => {
	folder = await ProgramsFolder.make([
		'sh',
		'cat',
		'head',
		'wc',
		'sort',
		'tr',
		'env',
		'ls',
		'grep',
	]);
});
afterAll(() => folder.remove());

async function prints(script: string, stdout: string): Promise<void> {
	expect(await sh(script)).toEqual({ stdout, stderr: '', status: 0 });
}

describe('words', () => {
	test.each([
		[`echo a  'b  c' "d  $((1 + 2 * 3))" e\\ f`, 'a b  c d  7 e f\n'],
		['x="a b"; echo $x; echo "$x"; printf "[%s]" $x', 'a b\na b\n[a][b]'],
		['x=; printf "[%s]" "$x" $x end', '[][end]'],
		['echo ${x:-default} ${x:=set} $x ${x:+other}', 'default set set other\n'],
		[
			'p=a/b/c.tar.gz; echo ${p##*/} ${p#*/} ${p%.*} ${p%%.*} ${#p}',
			'c.tar.gz b/c.tar.gz a/b/c.tar a/b/c 12\n',
		],
		[
			'p=banana; echo ${p/an/AN} ${p//an/AN} ${p:1:3} ${p^^} ${p^}',
			'bANana bANANa ana BANANA Banana\n',
		],
		['echo $(echo one; echo two) "$(echo a; echo b)" `echo c`', 'one two a\nb c\n'],
		['echo {a,b}{1..3} x{,y}', 'a1 a2 a3 b1 b2 b3 x xy\n'],
		['set -- "a b" c; printf "<%s>" "$@" $* "$*" $#', '<a b><c><a><b><c><a b c><2>'],
		['IFS=:; x=a:b::c; printf "[%s]" $x', '[a][b][][c]'],
		['i=5; echo $((i++ + ++i)) $i $((i > 3 ? 1 : 0)) $((0x10 | 1)) $((7 / 2))', '12 7 1 17 3\n'],
		["echo $'a\\tb' ~/x '~' | sed 's#.*/x#home/x#'", 'home/x ~\n'],
		['x=b; echo [$x] "*" \\*', '[b] * *\n'],
	])('%s', prints);

	test('files', async () => {
		await sh('mkdir -p g/.h && touch g/a.js g/b.js g/c.txt g/.hidden "g/d e"');
		await prints(
			'cd g; echo *; echo *.js [ab].* ?.txt nothing* */',
			'a.js b.js c.txt d e\na.js b.js a.js b.js c.txt nothing* */\n',
		);
		await prints('echo g/.h* g/*.{js,txt}', 'g/.h g/.hidden g/a.js g/b.js g/c.txt\n');
		await prints('for f in g/*e; do echo "<$f>"; done', '<g/d e>\n');
	});
});

describe('commands', () => {
	test.each([
		['false || echo or && echo and; true && ! false && echo not', 'or\nand\nnot\n'],
		['if false; then echo a; elif true; then echo b; else echo c; fi', 'b\n'],
		['for i in 1 2 3; do [ $i = 2 ] && continue; echo $i; done', '1\n3\n'],
		['i=0; while [ $i -lt 3 ]; do i=$((i+1)); [ $i = 3 ] && break; echo $i; done', '1\n2\n'],
		[
			'for a in 1 2; do for b in x y; do [ $b = y ] && continue 2; echo $a$b; done; done',
			'1x\n2x\n',
		],
		['case abc.js in *.ts) echo ts;; *.js|*.mjs) echo js;; *) echo no;; esac', 'js\n'],
		['f() { echo "$1-$#"; return 3; }; f a b; echo $?', 'a-2\n3\n'],
		['(cd /; x=1; pwd); echo "<$x>"; { y=2; }; echo $y', '/\n<>\n2\n'],
		['[[ abc == a* && ! -e nope && 3 -gt 2 ]] && echo yes', 'yes\n'],
		['eval "echo $((1+1))"; x="echo hi"; $x', '2\nhi\n'],
		['A=1 sh -c "echo \\$A"; echo "<$A>"; export B=2; sh -c "echo \\$B"', '1\n<>\n2\n'],
		['(exit 4); a=$?; echo $a $?; b=$(exit 5); echo $?; false || c=$?; echo $c', '4 0\n5\n1\n'],
		['sh -c "exit 3"; echo $?; (exit 4); echo $?', '3\n4\n'],
		['shopt() { :; }; unset -f shopt; type cd; command -v cd', 'cd is a shell builtin\ncd\n'],
		['trap "echo bye" EXIT; echo hi', 'hi\nbye\n'],
		['alias hi="echo hello"; hi you', 'hello you\n'],
	])('%s', prints);

	test('set -e ends at the first failure, but not in conditions', async () => {
		const result = await sh('set -e; if false; then :; fi; false || echo on; false; echo never');
		expect(result).toEqual({ stdout: 'on\n', stderr: '', status: 1 });
	});

	test('errors are those of a shell', async () => {
		expect(await sh('nosuch')).toEqual({
			stdout: '',
			stderr: 'sh: nosuch: command not found\n',
			status: 127,
		});
		expect(await sh('./nosuch')).toMatchObject({
			stderr: 'sh: ./nosuch: No such file or directory\n',
		});
		expect(await sh('touch plain; ./plain')).toMatchObject({
			stderr: 'sh: ./plain: Permission denied\n',
			status: 126,
		});
		expect(await sh('cd nowhere')).toMatchObject({
			stderr: 'sh: cd: nowhere: No such file or directory\n',
		});
		expect(await sh('echo hi > no/where; echo $?')).toMatchObject({
			stdout: '1\n',
			stderr: 'sh: no/where: No such file or directory\n',
		});
		expect(await sh('echo "open')).toMatchObject({
			stderr: 'sh: 1: syntax error: unterminated double quote\n',
			status: 2,
		});
		expect(await sh('set -u; echo $unset')).toMatchObject({ status: 2 });
		expect(await sh('a=(1 2)')).toMatchObject({ stderr: 'sh: a: arrays are not supported here\n' });
	});
});

describe('streams', () => {
	test.each([
		['echo b a c | tr " " "\\n" | sort | head -n 2', 'a\nb\n'],
		['printf "1\\n2\\n3\\n" > f; echo 4 >> f; wc -l < f; cat f | tail -n 1', '4\n4\n'],
		['echo err >&2 2> /dev/null | cat; { echo out; echo err >&2; } 2>&1 | sort', 'err\nout\n'],
		['cat <<EOF\n$((1+1)) "q"\nEOF', '2 "q"\n'],
		["cat <<'EOF'\n$x\nEOF", '$x\n'],
		['cat <<< "here $((3))"', 'here 3\n'],
		['printf "a b\\nc d\\n" | while read x y; do echo "$y-$x"; done', 'b-a\nd-c\n'],
		['yes | head -n 2', 'y\ny\n'],
		['node -e "for (let i = 0; i < 1e5; i++) console.log(i)" | head -n 1', '0\n'],
		['echo through | node -e "process.stdin.pipe(process.stdout)" | cat', 'through\n'],
		['false | true; echo $?; set -o pipefail; false | true; echo $?', '0\n1\n'],
		['sleep 0.05 & wait; echo waited', 'waited\n'],
	])('%s', async (script, stdout) => {
		const result = await sh(script);
		expect(result.stdout).toBe(stdout);
		expect(result.status).toBe(0);
	});

	test('commands share the input: each takes its part', async () => {
		expect(await sh('read a; read b; echo "$b$a"', '1\n2\n3\n')).toMatchObject({ stdout: '21\n' });
		expect(await folder.run('sh', [], { stdin: 'echo from\necho stdin\n' })).toMatchObject({
			stdout: 'from\nstdin\n',
		});
	});

	test('a script has a name and arguments', async () => {
		await sh('printf "echo \\$0 \\$1 \\$#; exit 5" > script.sh');
		expect(await folder.run('sh', ['script.sh', 'one', 'two'])).toMatchObject({
			stdout: 'script.sh one 2\n',
			status: 5,
		});
		expect(await folder.run('sh', ['nofile.sh'])).toMatchObject({
			stderr: 'sh: nofile.sh: No such file or directory\n',
			status: 127,
		});
	});
});
