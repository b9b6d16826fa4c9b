// The module that a module request was linked to.
import type { ModuleRecord } from './module-record.ts';

export function linkOf(module: ModuleRecord, request: number): ModuleRecord {
	const link = module.links[request];
	if (link === undefined) throw new Error(`request ${request} of ${module.url} is not linked`);
	return link;
}
