// Runs a tool that only passes or fails. What it says comes in one piece: other stages run beside it.
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { runTool } from '../run-tool.ts';
import type { Tally } from './tally.ts';

export async function runStep(
	name: string,
	packageName: string,
	tool: string,
	args: readonly string[],
): Promise<Tally> {
	const { code, output } = await runTool(packageName, tool, args.map(fromRoot), true);
	console.log(`\n== ${name}\n${output.trim()}`);
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function fromRoot(arg: string): string {
	return arg.startsWith('src/') ? join(projectRoot, arg) : arg;
}
