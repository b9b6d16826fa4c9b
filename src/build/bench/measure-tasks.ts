// What lessons do all the time, each program in both: it prints how much it did in a second.
import { ContainerFigures } from './container-figures.ts';
import { openMeasured } from './open-measured.ts';
import type { RealNode } from './real-node.ts';
import type { Row } from './row.ts';

const SECONDS = '3';
/** Files and http within 2x, nothing a lesson uses slower than 4x. */
const tasks: readonly (readonly [what: string, program: string, leastRatio: number])[] = [
	['files written and read, sync', 'files-sync.cjs', 0.5],
	['files written and read, async', 'files-async.cjs', 0.5],
	['processes spawned', 'spawn-rate.cjs', 0.25],
	['JSON echo, 50 connections', 'echo.cjs', 0.5],
	['10 MB answers, MB', 'stream.cjs', 0.5],
	['rows into SQLite', 'database.cjs', 0.25],
	['scrypt hashes', 'scrypt.cjs', 0.25],
];

export async function measureTasks(
	containerUrl: string,
	real: RealNode,
	programs: string,
): Promise<Row[]> {
	const container = await openMeasured(containerUrl, programs);
	const figures = new ContainerFigures(container);
	const rows: Row[] = [];
	for (const [what, program, leastRatio] of tasks) {
		const slipway = await figures.number(program, SECONDS);
		const node = await real.number(program, SECONDS);
		rows.push({ what, unit: '/s', slipway, node, aim: { leastRatio } });
	}
	await container.close();
	return rows;
}
