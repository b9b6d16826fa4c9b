// Runs one of the project's tools (tsc, eslint, vitest, ...) with the Node that runs us, output passed on.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from './project-root.ts';

export interface ToolResult {
	code: number;
	/** stdout and stderr when `quiet`, else empty. */
	output: string;
}

const require = createRequire(import.meta.url);

/** `tool`: the name of its command. `quiet` keeps its output for the caller. */
export async function runTool(
	packageName: string,
	tool: string,
	args: readonly string[],
	quiet = false,
): Promise<ToolResult> {
	const child = spawn(process.execPath, [command(packageName, tool), ...args], {
		cwd: projectRoot,
		stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
	});
	const closed = new Promise<number>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => resolve(code ?? 1));
	});
	const outputs = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''));
	const [code, ...parts] = await Promise.all([closed, ...outputs]);
	return { code, output: parts.join('') };
}

function command(packageName: string, tool: string): string {
	const manifest = join(packageFolder(packageName), 'package.json');
	const { bin } = require(manifest) as { bin: string | Record<string, string> };
	const file = typeof bin === 'string' ? bin : bin[tool];
	if (file === undefined) throw new Error(`The package ${packageName} has no command ${tool}.`);
	return join(dirname(manifest), file);
}

function packageFolder(name: string): string {
	return join(projectRoot, 'node_modules', name);
}
