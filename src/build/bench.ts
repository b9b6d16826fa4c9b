// `npm run bench [-- PART...] [-- --json FILE]`: how fast and how large, each figure beside the real Node's of the
// same run. Parts: server, start, tasks, boot, lesson, natives, work; without any, all of them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureBoot } from './bench/measure-boot.ts';
import { measureLesson } from './bench/measure-lesson.ts';
import { measureNatives } from './bench/measure-natives.ts';
import { measureServer } from './bench/measure-server.ts';
import { measureStart } from './bench/measure-start.ts';
import { measureTasks } from './bench/measure-tasks.ts';
import { measureWork } from './bench/measure-work.ts';
import { printTable } from './bench/print-table.ts';
import { RealNode } from './bench/real-node.ts';
import type { Row } from './bench/row.ts';
import { buildApp } from './build-app.ts';
import { buildContainer } from './build-container.ts';
import { outputFolder } from './output-folder.ts';
import { projectRoot } from './project-root.ts';
import { appSite } from './serve/app-site.ts';
import { containerSite } from './serve/container-site.ts';
import { servePair } from './serve/serve-pair.ts';

const SECONDS = '4';
const programs = join(projectRoot, 'src/build/bench/programs');

const folder = join(outputFolder(), 'container');
await buildContainer(folder);
const app = join(outputFolder(), 'app');
await buildApp(app);
const pair = await servePair(4400, appSite(folder), containerSite(folder));
const lessons = await servePair(4410, appSite(app), containerSite(folder));
const real = new RealNode(programs);
try {
	const parts: Record<string, () => Promise<Row[]>> = {
		server: () => measureServer(pair, real, programs, SECONDS),
		start: () => measureStart(pair.container, real, programs),
		tasks: () => measureTasks(pair.container, real, programs),
		boot: () => measureBoot(pair.container),
		lesson: () => measureLesson(lessons.app),
		natives: async () => [await measureNatives(folder)],
		work: () => measureWork(),
	};
	const asked = process.argv.slice(2).filter((name) => name in parts);
	const rows: Row[] = [];
	for (const [name, measure] of Object.entries(parts)) {
		if (asked.length === 0 || asked.includes(name)) rows.push(...(await measure()));
	}
	printTable(rows);
	writeJson(rows);
} finally {
	pair.close();
	lessons.close();
	real.close();
}

function writeJson(rows: readonly Row[]): void {
	const json = JSON.stringify({ date: new Date().toISOString(), rows }, null, '\t');
	const option = process.argv.indexOf('--json');
	if (option > 0) writeFileSync(process.argv[option + 1] ?? 'bench.json', `${json}\n`);
	else console.log(json);
}
