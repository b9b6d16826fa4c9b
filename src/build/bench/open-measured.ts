// A container with the programs that are measured and with Express.
import { ContainerPage } from '../container/container-page.ts';
import { packageTree } from '../container/package-tree.ts';
import { readFolder } from '../container/read-folder.ts';

export async function openMeasured(containerUrl: string, programs: string): Promise<ContainerPage> {
	const container = await ContainerPage.open(containerUrl);
	await container.mount(await readFolder(programs), 'bench');
	await container.mount(await packageTree(['express']), 'node_modules');
	return container;
}
