// A cycle that reads a name too early: the error names the file and line that read it.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

writeFileSync('a.mjs', "import { b } from './b.mjs';\nexport const a = 'a' + b;\n");
writeFileSync('b.mjs', "import { a } from './a.mjs';\n\nexport const b = `b ${a}`;\n");
writeFileSync('c.mjs', "import c from './c.mjs';\nconsole.log(c);\nexport default class {}\n");
writeFileSync(
	'd.mjs',
	"import * as self from './d.mjs';\nconsole.log(self.d);\nexport let d = 1;\n",
);
writeFileSync('e.mjs', 'const f = () => late;\nf();\nconst late = 1;\n');
writeFileSync('f.cjs', 'console.log(x);\nlet x = 1;\n');
writeFileSync('g.mjs', "import { h } from './h.mjs';\nexport let g = 1;\nh();\n");
writeFileSync(
	'h.mjs',
	"import { g } from './g.mjs';\nexport function h() {\n\tconsole.log(g);\n}\nh();\n",
);
for (const file of ['a.mjs', 'c.mjs', 'd.mjs', 'e.mjs', 'f.cjs', 'g.mjs']) {
	const { stderr, status } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
	const lines = stderr.split('\n').filter((line) => !/node:|^Node/.test(line));
	console.log(
		lines
			.join('\n')
			.replaceAll(import.meta.dirname, '.')
			.trim(),
		status,
	);
}
