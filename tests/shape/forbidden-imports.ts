// The arrows of the architecture: inside a place imports are relative; across places by `#place/...`
// and only as listed.
import { dirname, posix } from 'node:path';
import ts from 'typescript';

const CONTRACT = [
	'syscalls',
	'errno',
	'errno-name',
	'signals',
	'client',
	'kernel-error',
	'wait-memory',
	'status-memory',
	'line-memory',
	'ring',
	'port-like',
];
const kernelContract = new RegExp(`^#kernel/(${CONTRACT.join('|')}|image/[\\w-]+)\\.ts$`);

interface Rule {
	/** `#...` imports. */
	across: RegExp;
	packages: RegExp;
}

const nothing = /^$/;
const anything = /^/;

const rules: Readonly<Record<string, Rule>> = {
	app: { across: /^#course\//, packages: anything },
	course: { across: nothing, packages: /^(?!node:)/ },
	host: {
		across: /^#kernel\/|^#preview\/messages\.ts$/,
		packages: /^(comlink|fflate|@msgpack\/msgpack)$/,
	},
	kernel: { across: nothing, packages: /^@msgpack\/msgpack$/ },
	node: { across: kernelContract, packages: /^(?!node:)/ },
	preview: { across: kernelContract, packages: /^(?!node:)/ },
	bin: { across: /^#course\/check-event\.ts$/, packages: anything },
	build: { across: anything, packages: anything },
};

export function forbiddenImports(path: string, text: string): string[] {
	const place = path.split('/')[1] ?? '';
	const rule = rules[place];
	if (!rule) return [`${path}: there is no place '${place}'`];
	return ts
		.preProcessFile(text, true, true)
		.importedFiles.map(({ fileName }) => fileName)
		.filter((name) => !isAllowed(rule, `src/${place}`, path, name))
		.map((name) => `${path} imports ${name}`);
}

function isAllowed(rule: Rule, place: string, path: string, name: string): boolean {
	if (name.startsWith('.')) {
		return inPlace(place, posix.join(dirname(path), name)) && /\.\w+(\?\w+)?$/.test(name);
	}
	return name.startsWith('#') ? rule.across.test(name) : rule.packages.test(name);
}

/** The build reads the table of programs where it lies. */
function inPlace(place: string, target: string): boolean {
	return (
		target.startsWith(`${place}/`) || (place === 'src/build' && target === 'src/bin/programs.ts')
	);
}
