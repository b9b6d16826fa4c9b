// Takes Node's lib/ sources out of a node binary, where they are compiled in.
import { execFileSync } from 'node:child_process';
import { nodeVersion } from './node-version.ts';

const script = `
	const sources = process.binding('natives');
	const strings = Object.fromEntries(Object.entries(sources).filter(([, text]) => typeof text === 'string'));
	process.stdout.write(JSON.stringify({ version: process.version, sources: strings }));
`;

/** Module id, such as `internal/timers`, to its source text. */
export function readSources(binary: string): Record<string, string> {
	const output = execFileSync(binary, ['--no-warnings', '-e', script], {
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
	});
	const { version, sources } = JSON.parse(output) as {
		version: string;
		sources: Record<string, string>;
	};
	if (version !== `v${nodeVersion}`) {
		throw new Error(`${binary} is Node ${version}, the runtime is written for v${nodeVersion}.`);
	}
	return sources;
}
