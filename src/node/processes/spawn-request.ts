// What lib passes to spawn() as the kernel's request.
import type { SpawnRequest, StdioRequest } from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';

export interface SpawnOptions {
	file: string;
	args?: string[] | undefined;
	cwd?: string | null | undefined;
	/** `NAME=value` */
	envPairs?: string[] | null | undefined;
	detached: boolean;
}

export function spawnRequest(
	environment: Environment,
	options: SpawnOptions,
	stdio: StdioRequest[],
): SpawnRequest {
	const { file, args, cwd, envPairs, detached } = options;
	return {
		file,
		// As C++ takes them: a URL is its text.
		args: (args ?? [file]).map(String),
		cwd: environment.resolvePath(cwd || '.'),
		env: envPairs ? parsePairs(envPairs) : { ...environment.process.env },
		stdio,
		detached,
	};
}

function parsePairs(pairs: readonly string[]): Record<string, string> {
	const env: Record<string, string> = {};
	for (const pair of pairs) {
		const cut = pair.indexOf('=');
		if (cut > 0) env[pair.slice(0, cut)] = pair.slice(cut + 1);
	}
	return env;
}
