// How long programs take to start, and images to mount.
import { ContainerFigures } from './container-figures.ts';
import { median } from './median.ts';
import { openMeasured } from './open-measured.ts';
import type { RealNode } from './real-node.ts';
import type { Row } from './row.ts';

const TIMES = 5;
/** In which the pool makes new workers: a learner saves less often than this. */
const PAUSE_MS = 1500;

export async function measureStart(
	containerUrl: string,
	real: RealNode,
	programs: string,
): Promise<Row[]> {
	const container = await openMeasured(containerUrl, programs);
	const figures = new ContainerFigures(container);
	const rows: Row[] = [
		{
			what: 'spawn to first response, Express',
			unit: 'ms',
			slipway: await several(() => figures.number('first-response.cjs')),
			node: await several(() => real.number('first-response.cjs')),
			aim: { mostRatio: 1.1 },
		},
		{
			what: "require('express')",
			unit: 'ms',
			slipway: await several(() => figures.number('require-express.cjs')),
			node: await several(() => real.number('require-express.cjs')),
		},
		{
			what: 'spawn to first line, worker from the pool',
			unit: 'ms',
			slipway: await several(() => figures.firstLine('first-line.cjs')),
			node: await several(() => real.firstLine('first-line.cjs')),
			aim: { most: 30 },
		},
		{
			what: 'mount an image of 2,000 files',
			unit: 'ms',
			slipway: await several(() => figures.mountImage(2000)),
			aim: { most: 20 },
		},
	];
	await container.close();
	return rows;
}

async function several(measure: () => Promise<number>): Promise<number> {
	const values: number[] = [];
	for (let i = 0; i < TIMES; i++) {
		values.push(await measure());
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	}
	return median(values);
}
