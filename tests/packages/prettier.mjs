// Formatting of JavaScript, TypeScript, CSS, HTML, Markdown, JSON and YAML; and the command.
import fs from 'node:fs';
import { spawnSync } from 'node:child_process';
import * as prettier from 'prettier';

const samples = {
	babel:
		'const a={b:1,"c-d":[1,2,3,]};function f(x,y=2){return x?.y??y}\nclass A extends B{#p=1;static async*g(){yield* 1}}',
	typescript:
		'interface A<T extends object=any>{a?:string;readonly b:T[]}\nenum E{A=1}\nexport type X=A<{}>|null',
	css: 'a{color:red;background:URL(x.png)}@media (max-width:1px){b,c{margin:0 0 0 0}}',
	html: '<div><p class="a  b">text <b>bold</b></p><script>let a=1</script></div>',
	markdown: '# T\n* a\n* b\n\n|a|b|\n|-|-|\n|longer|x|',
	json: '{"a":1,"b":[1,2],"c":{"d":null}}',
	yaml: 'a:   1\nb:\n    - x\n    -   y',
};
for (const [parser, text] of Object.entries(samples))
	console.log(parser, await prettier.format(text, { parser, singleQuote: true }));
await prettier
	.format('const = 1', { parser: 'babel' })
	.catch((error) => console.log(error.name, error.message));
fs.mkdirSync('pretty', { recursive: true });
fs.writeFileSync('pretty/a.js', 'let a   = 1');
fs.writeFileSync('pretty/b.js', 'let b = 1;\n');
fs.writeFileSync('pretty/.prettierrc', '{ "semi": false }');
for (const args of [
	['--check', 'pretty'],
	['--write', 'pretty'],
	['--check', 'pretty'],
	['--check', 'nothing'],
]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['node_modules/prettier/bin/prettier.cjs', ...args],
		{ encoding: 'utf8' },
	);
	console.log(args.join(' '), status, stdout.replace(/\d+ms/g, 'Nms'), stderr);
}
console.log(
	JSON.stringify(fs.readFileSync('pretty/a.js', 'utf8')),
	(await prettier.getSupportInfo()).languages.length,
);
