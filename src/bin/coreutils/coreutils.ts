// The small commands, by name: run in the shell's process, or as programs of their own (main.ts).
import type { Command } from '../shell/io.ts';
import { cat } from './cat.ts';
import { changeFiles } from './change-files.ts';
import { copyFiles } from './copy-files.ts';
import { cutText } from './cut-text.ts';
import { find } from './find.ts';
import { grep } from './grep.ts';
import { headTail } from './head-tail.ts';
import { ls } from './ls.ts';
import { machine } from './machine.ts';
import { paths } from './paths.ts';
import { runOthers } from './run-others.ts';
import { sed } from './sed.ts';
import { sortLines } from './sort-lines.ts';
import { testCommand } from './test-command.ts';
import { textOutput } from './text-output.ts';
import { wc } from './wc.ts';

export const coreutils: Readonly<Record<string, Command | undefined>> = {
	cat,
	find,
	grep,
	ls,
	sed,
	wc,
	...changeFiles,
	...copyFiles,
	...cutText,
	...headTail,
	...machine,
	...paths,
	...runOthers,
	...sortLines,
	...testCommand,
	...textOutput,
};
