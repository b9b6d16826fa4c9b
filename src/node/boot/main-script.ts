// Stands for StartExecution (src/node.cc): which of lib/internal/main runs.
import type { FdKind } from '#kernel/syscalls.ts';

export function mainScript(
	options: Readonly<Record<string, unknown>>,
	script: string | undefined,
	stdin: FdKind | undefined,
): string {
	if (script === 'inspect') return 'internal/main/inspect';
	if (options['--help']) return 'internal/main/print_help';
	if (options['--prof-process']) return 'internal/main/prof_process';
	if (options['[has_eval_string]'] && !options['--interactive']) return 'internal/main/eval_string';
	if (options['--check']) return 'internal/main/check_syntax';
	if (options['--test']) return 'internal/main/test_runner';
	if (options['--watch']) return 'internal/main/watch_mode';
	if (script !== undefined && script !== '-') return 'internal/main/run_main_module';
	if (options['--interactive'] || stdin === 'tty') return 'internal/main/repl';
	return 'internal/main/eval_stdin';
}
