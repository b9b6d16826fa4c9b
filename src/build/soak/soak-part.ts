// One kind of work, done many times in one container: what the container holds must stay what it was.
import { join } from 'node:path';
import { ContainerPage } from '../container/container-page.ts';
import { readFolder } from '../container/read-folder.ts';
import { projectRoot } from '../project-root.ts';
import { readState, type State } from './state.ts';

export interface Part {
	program: string;
	/** How often, without the first round. */
	times: number;
}

const ROUNDS = 5;

/** @returns what it held after a first round, which loads what is loaded once, and after each of the others */
export async function soakPart(
	containerUrl: string,
	{ program, times }: Part,
	onRound: (state: State) => void,
): Promise<State[]> {
	const container = await ContainerPage.open(containerUrl);
	try {
		await container.mount(await readFolder(join(projectRoot, 'src/build/soak/programs')), 'soak');
		const work = await start(container, program);
		const states: State[] = [];
		for (let round = 0; round <= ROUNDS; round++) {
			const state = await readState(container.page, await work(Math.ceil(times / ROUNDS)));
			states.push(state);
			onRound(state);
		}
		return states;
	} finally {
		await container.close();
	}
}

/** Returns the function that has the program do its work so often, and resolves with the descriptor it tells. */
async function start(
	container: ContainerPage,
	program: string,
): Promise<(times: number) => Promise<number>> {
	let output = '';
	let look = (): void => undefined;
	const ended = Promise.withResolvers<never>();
	const heard = (pattern: RegExp): Promise<string> => {
		const found = new Promise<string>((resolve) => {
			look = () => {
				const match = pattern.exec(output);
				if (!match) return;
				output = '';
				resolve(match[1] ?? '');
			};
			look();
		});
		return Promise.race([found, ended.promise]);
	};
	const request = { command: 'node', args: [program], cwd: 'soak', env: {} };
	const process = await container.spawn(
		{ ...request, terminal: { cols: 80, rows: 24 } },
		{
			output(text) {
				output += text;
				look();
			},
			exit: (code) => ended.reject(new Error(`${program} ended with ${code}:\n${output}`)),
		},
	);
	await heard(/ready\./);
	return async (times) => {
		await process.write(`${times}\n`);
		return Number(await heard(/done (\d+)\./));
	};
}
