// The page on which the official client boots a container, driven by container-page.ts.
import { WebContainer } from '@webcontainer/api';
import { answerCalls } from './answer-calls.ts';
import type { PageApi, PageMessage, SpawnRequest } from './page-api.ts';
import { Processes } from './processes.ts';

declare global {
	var WEBCONTAINER_API_IFRAME_URL: string;
	var slipway: PageApi;
}

let processes: Processes | undefined;
const link = new WebSocket('/link');
const say = (message: PageMessage) => link.send(JSON.stringify(message));

function booted(): WebContainer {
	const { container } = globalThis.slipway;
	if (!container) throw new Error('The container is not booted.');
	return container;
}

globalThis.slipway = {
	container: undefined,
	async boot(url: string, workdirName: string) {
		globalThis.WEBCONTAINER_API_IFRAME_URL = url;
		const container = await WebContainer.boot({ workdirName });
		globalThis.slipway.container = container;
		processes = new Processes(container, say);
	},
	async mount(address: string, mountPoint: string) {
		const response = await fetch(address);
		const bytes = await response.arrayBuffer();
		await booted().fs.mkdir(mountPoint, { recursive: true });
		const start = performance.now();
		await booted().mount(bytes, { mountPoint });
		return performance.now() - start;
	},
	async export(path: string, address: string, excludes: string[]) {
		const bytes = await booted().export(path, { format: 'binary', excludes });
		await fetch(address, { method: 'PUT', body: bytes.slice() });
	},
	async remove(path: string) {
		await booted().fs.rm(path, { recursive: true, force: true });
	},
	async spawn(id: number, request: SpawnRequest) {
		await processes?.spawn(id, request);
	},
	async write(id: number, text: string) {
		await processes?.write(id, text);
	},
	kill(id: number) {
		processes?.kill(id);
	},
	resize(id: number, cols: number, rows: number) {
		processes?.resize(id, cols, rows);
	},
};

answerCalls(link, globalThis.slipway, say);
