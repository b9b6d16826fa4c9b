// Where the build writes: SLIPWAY_DIST, or dist/ in the project.
import { resolve } from 'node:path';
import { projectRoot } from './project-root.ts';

export function outputFolder(): string {
	return resolve(projectRoot, process.env.SLIPWAY_DIST ?? 'dist');
}
