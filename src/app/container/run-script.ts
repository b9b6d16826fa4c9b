// Runs a few lines of shell in the container, unseen, and says what went wrong in the programs' own words.
import type { WebContainer } from '@webcontainer/api';

/** Milliseconds. */
const BUDGET = 30_000;

/**
 * @param cwd relative to the container's working directory
 * @returns what was printed
 * @throws Error with the output, if the script fails
 */
export async function runScript(
	container: WebContainer,
	cwd: string,
	script: string,
	env: Record<string, string> = {},
): Promise<string> {
	const process = await container.spawn('sh', ['-c', script], { cwd, env });
	const timer = setTimeout(() => process.kill(), BUDGET);
	let output = '';
	const reader = process.output.getReader();
	for (let part = await reader.read(); !part.done; part = await reader.read()) output += part.value;
	const code = await process.exit;
	clearTimeout(timer);
	if (code !== 0) throw new Error(output.trim() || `the script ended with code ${code}`);
	return output;
}
