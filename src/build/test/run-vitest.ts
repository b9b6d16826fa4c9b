// Runs one project of the tests and counts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../run-tool.ts';
import type { Tally } from './tally.ts';

interface Report {
	numPassedTests: number;
	numFailedTests: number;
}

export async function runVitest(project: string): Promise<Tally> {
	console.log(`\n== ${project}`);
	const folder = mkdtempSync(join(tmpdir(), 'slipway-tests-'));
	const file = join(folder, 'report.json');
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const { code } = await runTool('vitest', 'vitest', ['run', '--project', project, ...reporters]);
	const report = read(file);
	rmSync(folder, { recursive: true });
	const passed = report?.numPassedTests ?? 0;
	const failed = report?.numFailedTests ?? 0;
	// A file that could not be loaded, or a setup that failed, counts as one failure.
	return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function read(file: string): Report | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Report;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}
