// Before the tests that need a container: builds what has changed and serves it. SLIPWAY_URL names a
// running one instead. Tests get its origin by `inject('containerUrl')`.
import type { TestProject } from 'vitest/node';
import { serveContainer } from '#build/container/serve-container.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		containerUrl: string;
	}
}

export default async function servedContainer(project: TestProject): Promise<() => void> {
	const served = await serveContainer();
	project.provide('containerUrl', served.url);
	return () => served.close();
}
