// The commands by name.
import type { Command } from './command.ts';
import { add } from './commands/add.ts';
import { blame } from './commands/blame.ts';
import { branch } from './commands/branch.ts';
import { bundle } from './commands/bundle.ts';
import { catFile } from './commands/cat-file.ts';
import { checkIgnore } from './commands/check-ignore.ts';
import { checkout } from './commands/checkout.ts';
import { cherryPick } from './commands/cherry-pick.ts';
import { clone } from './commands/clone.ts';
import { commit } from './commands/commit.ts';
import { config } from './commands/config.ts';
import { diff } from './commands/diff.ts';
import { fastExport } from './commands/fast-export.ts';
import { fastImport } from './commands/fast-import.ts';
import { fetch } from './commands/fetch.ts';
import { forEachRef } from './commands/for-each-ref.ts';
import { fsck } from './commands/fsck.ts';
import { hashObject } from './commands/hash-object.ts';
import { init } from './commands/init.ts';
import { log } from './commands/log.ts';
import { lsFiles } from './commands/ls-files.ts';
import { lsRemote } from './commands/ls-remote.ts';
import { lsTree } from './commands/ls-tree.ts';
import { merge } from './commands/merge.ts';
import { mergeBase } from './commands/merge-base.ts';
import { mv } from './commands/mv.ts';
import { pull } from './commands/pull.ts';
import { push } from './commands/push.ts';
import { reflog } from './commands/reflog.ts';
import { remote } from './commands/remote.ts';
import { reset } from './commands/reset.ts';
import { restore } from './commands/restore.ts';
import { revList } from './commands/rev-list.ts';
import { revParse } from './commands/rev-parse.ts';
import { revert } from './commands/revert.ts';
import { rm } from './commands/rm.ts';
import { show } from './commands/show.ts';
import { stash } from './commands/stash.ts';
import { status } from './commands/status.ts';
import { switchBranch } from './commands/switch.ts';
import { symbolicRef } from './commands/symbolic-ref.ts';
import { tag } from './commands/tag.ts';
import { updateRef } from './commands/update-ref.ts';

export const commands: Readonly<Record<string, Command>> = {
	add,
	blame,
	branch,
	bundle,
	'cat-file': catFile,
	'check-ignore': checkIgnore,
	checkout,
	'cherry-pick': cherryPick,
	clone,
	commit,
	config,
	diff,
	'fast-export': fastExport,
	'fast-import': fastImport,
	fetch,
	'for-each-ref': forEachRef,
	fsck,
	'hash-object': hashObject,
	init,
	log,
	'ls-files': lsFiles,
	'ls-remote': lsRemote,
	'ls-tree': lsTree,
	merge,
	'merge-base': mergeBase,
	mv,
	pull,
	push,
	reflog,
	remote,
	reset,
	restore,
	'rev-list': revList,
	'rev-parse': revParse,
	revert,
	rm,
	show,
	stash,
	status,
	switch: switchBranch,
	'symbolic-ref': symbolicRef,
	tag,
	'update-ref': updateRef,
};
