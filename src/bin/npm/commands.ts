// npm's commands, as far as they make sense without a registry.
import { execCommand } from './exec-command.ts';
import { initCommand } from './init-command.ts';
import { listCommand } from './list-command.ts';
import { NpmError } from './npm-error.ts';
import { projectFolder } from './project-folder.ts';
import { runCommand, type RunOptions } from './run-command.ts';

type NpmCommand = (args: readonly string[], options: RunOptions) => Promise<number> | number;

const HELP = `npm <command>

Usage:

npm run               list the scripts of package.json
npm run <name>        run one of them
npm start, npm test   run the scripts of these names
npm init -y           make a package.json
npm ls                list the installed dependencies
npx <program>         run a program of an installed package

This npm runs scripts. The packages of a lesson are installed from the start;
others cannot be installed in this container.
`;

const script =
	(name: string): NpmCommand =>
	(args, options) =>
		runCommand(name, name, args, options);
const run: NpmCommand = ([name, ...args], options) => runCommand('run', name, args, options);
const list: NpmCommand = () => listCommand(projectFolder(process.cwd()));

const says = (text: () => string): NpmCommand => {
	return () => {
		process.stdout.write(`${text()}\n`);
		return 0;
	};
};

const impossible = (what: string): NpmCommand => {
	return () => {
		throw new NpmError([
			`${what} is not possible in this container: it has no package registry.`,
			'The packages of the lesson are installed already: `npm ls` lists them.',
		]);
	};
};

const install = impossible('Installing packages');
const registry = impossible('This');

export const commands: Readonly<Record<string, NpmCommand | undefined>> = {
	run,
	'run-script': run,
	rum: run,
	urn: run,
	start: script('start'),
	stop: script('stop'),
	restart: script('restart'),
	test: script('test'),
	t: script('test'),
	tst: script('test'),
	init: () => initCommand(process.cwd()),
	create: registry,
	ls: list,
	list,
	la: list,
	ll: list,
	exec: execCommand,
	x: execCommand,
	help: says(() => HELP),
	root: says(() => `${projectFolder(process.cwd())}/node_modules`),
	prefix: says(() => projectFolder(process.cwd())),
	install,
	i: install,
	in: install,
	ci: install,
	add: install,
	update: install,
	up: install,
	uninstall: install,
	remove: install,
	rm: install,
	...Object.fromEntries(
		(
			'access adduser audit cache config dedupe deprecate diff dist-tag docs doctor edit explain ' +
			'explore find-dupes fund get hook install-ci-test install-test link login logout org outdated ' +
			'owner pack ping pkg profile prune publish query rebuild repo search set shrinkwrap star stars ' +
			'team token unpublish unstar version view info show whoami'
		)
			.split(' ')
			.map((name) => [name, registry]),
	),
};
