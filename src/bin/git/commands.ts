// The commands by name.
import type { Command } from './command.ts';
import { add } from './commands/add.ts';
import { branch } from './commands/branch.ts';
import { checkout } from './commands/checkout.ts';
import { cherryPick } from './commands/cherry-pick.ts';
import { commit } from './commands/commit.ts';
import { config } from './commands/config.ts';
import { diff } from './commands/diff.ts';
import { fastExport } from './commands/fast-export.ts';
import { fastImport } from './commands/fast-import.ts';
import { init } from './commands/init.ts';
import { log } from './commands/log.ts';
import { merge } from './commands/merge.ts';
import { mv } from './commands/mv.ts';
import { reset } from './commands/reset.ts';
import { restore } from './commands/restore.ts';
import { revParse } from './commands/rev-parse.ts';
import { revert } from './commands/revert.ts';
import { rm } from './commands/rm.ts';
import { show } from './commands/show.ts';
import { status } from './commands/status.ts';
import { switchBranch } from './commands/switch.ts';
import { tag } from './commands/tag.ts';

export const commands: Readonly<Record<string, Command>> = {
	add,
	branch,
	checkout,
	'cherry-pick': cherryPick,
	commit,
	config,
	diff,
	'fast-export': fastExport,
	'fast-import': fastImport,
	init,
	log,
	merge,
	mv,
	reset,
	restore,
	'rev-parse': revParse,
	revert,
	rm,
	show,
	status,
	switch: switchBranch,
	tag,
};
