// Runs a tool that only passes or fails.
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { runTool } from '../run-tool.ts';
import type { Tally } from './tally.ts';

export async function runStep(
	packageName: string,
	tool: string,
	args: readonly string[],
): Promise<Tally> {
	const { code } = await runTool(packageName, tool, args.map(fromRoot));
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function fromRoot(arg: string): string {
	return arg.startsWith('src/') ? join(projectRoot, arg) : arg;
}
