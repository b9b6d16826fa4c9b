// Builds what a container origin serves: the scripts of host, kernel, processes and preview, Node's
// lib, and the image with our programs. Steps whose inputs have not changed are skipped.
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleScript } from './bundle/bundle-script.ts';
import { copyLlhttp } from './bundle/copy-llhttp.ts';
import { buildPrograms } from './bundle/build-programs.ts';
import { containerScripts } from './bundle/container-scripts.ts';
import { step } from './bundle/step.ts';
import { writeNotices } from './bundle/write-notices.ts';
import { buildNatives } from './natives/build-natives.ts';
import { projectRoot } from './project-root.ts';

const PAGE = 'headless.html';

export interface ContainerBuild {
	sourceMaps?: boolean;
	/** Origins whose pages may embed the container; default anyone. */
	appOrigins?: readonly string[];
}

/** `outDir`: the folder to serve at the container's origin. Returns the names of the steps that ran. */
export async function buildContainer(
	outDir: string,
	{ sourceMaps = false, appOrigins = ['*'] }: ContainerBuild = {},
): Promise<string[]> {
	await mkdir(outDir, { recursive: true });
	const scripts = containerScripts(appOrigins).filter(({ entry }) =>
		existsSync(join(projectRoot, entry)),
	);
	const ran = await Promise.all([
		named(PAGE, copyPage(outDir)),
		named('programs.img', buildPrograms(outDir)),
		named('llhttp.wasm', copyLlhttp(outDir)),
		named('licenses.txt', writeNotices(outDir)),
		...scripts.map((script) => named(script.name, bundleScript(outDir, script, sourceMaps))),
	]);
	// It keeps its own record of what it was made of.
	await buildNatives(outDir);
	return ran.flat();
}

async function named(name: string, ran: Promise<boolean>): Promise<string[]> {
	return (await ran) ? [name] : [];
}

function copyPage(outDir: string): Promise<boolean> {
	const from = join(projectRoot, 'src/host', PAGE);
	return step(outDir, PAGE, '', async () => {
		await copyFile(from, join(outDir, PAGE));
		return { inputs: [from], outputs: [PAGE] };
	});
}
