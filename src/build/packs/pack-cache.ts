// Where packages of packs are installed, once per lock file.
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

export const packCache = join(projectRoot, '.cache', 'packages');
