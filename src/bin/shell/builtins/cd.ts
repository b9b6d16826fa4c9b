// `cd`, `cd -`, `cd folder`.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Builtin } from '../builtin.ts';
import { CommandError } from '../command-error.ts';

export const cd: Builtin = async ({ args, stdout }, { state }) => {
	const [target = state.variables.get('HOME') ?? '/'] = args.filter((arg) => arg !== '--');
	const folder = target === '-' ? state.previousCwd : target;
	if (folder === undefined) throw new CommandError('OLDPWD not set');
	const path = resolve(state.cwd, folder);
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) throw new CommandError(`${folder}: No such file or directory`);
	if (!stats.isDirectory()) throw new CommandError(`${folder}: Not a directory`);
	state.previousCwd = state.cwd;
	state.cwd = path;
	state.variables.set('OLDPWD', state.previousCwd);
	if (target === '-') await stdout.write(`${path}\n`);
	return 0;
};
