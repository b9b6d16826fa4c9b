// licenses.txt beside what the build ships.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { notices } from './notices.ts';
import { step } from './step.ts';

const FILE = 'licenses.txt';

export function writeNotices(outDir: string): Promise<boolean> {
	return step(outDir, FILE, '', async () => {
		await writeFile(join(outDir, FILE), notices());
		return { inputs: [join(projectRoot, 'package-lock.json')], outputs: [FILE] };
	});
}
