// A repository that takes long to read does not hold up what is typed; it is reported when it is there, as a whole.
import type { FileSystemAPI, WebContainer } from '@webcontainer/api';
import { afterEach, expect, test, vi } from 'vitest';
import type { FileChanges } from '../../../src/app/work/kept-work.ts';
import { ContainerFolder } from '../../../src/app/workspace/container-folder.ts';

const REPOSITORY: Record<string, string> = {
	'.git/HEAD': 'ref: refs/heads/main\n',
	'.git/refs/heads/main': '1234\n',
	'.git/objects/12/34': 'an object',
};
const PATHS = Object.keys(REPOSITORY).sort();
const ALL = new Map(Object.entries({ ...REPOSITORY, 'server.js': '// mine' }));

/** The files of a container that answers when it is let. */
class SlowFiles {
	readonly #files = new Map(ALL);
	#gate = Promise.withResolvers<void>();
	#told: (event: string, name: string) => void = () => undefined;

	answer(): void {
		this.#gate.resolve();
	}

	hold(): void {
		this.#gate = Promise.withResolvers<void>();
	}

	write(path: string, text: string): void {
		this.#files.set(path, text);
		this.#told('change', path);
	}

	get container(): WebContainer {
		const fs: Partial<Record<keyof FileSystemAPI, unknown>> = {
			mkdir: () => Promise.resolve(),
			readdir: (path: string) => this.#list(path.slice('work/'.length)),
			readFile: (path: string) => this.#read(path.slice('work/'.length)),
			watch: (_path: string, _options: object, listener: (event: string, name: string) => void) => {
				this.#told = listener;
				return { close: () => undefined };
			},
		};
		return { fs, mount: () => Promise.resolve() } as unknown as WebContainer;
	}

	async #list(folder: string): Promise<unknown[]> {
		await this.#gate.promise;
		const start = folder === '' ? '' : `${folder}/`;
		const below = [...this.#files.keys()].filter((path) => path.startsWith(start));
		const names = new Set(below.map((path) => path.slice(start.length).split('/')[0]));
		return [...names].map((name) => {
			const isFile = this.#files.has(`${start}${name}`);
			return { name, isFile: () => isFile, isDirectory: () => !isFile };
		});
	}

	async #read(path: string): Promise<Uint8Array> {
		await this.#gate.promise;
		const text = this.#files.get(path);
		if (text === undefined) throw new Error('ENOENT: no such file or directory');
		return new TextEncoder().encode(text);
	}
}

let folder: ContainerFolder | undefined;

afterEach(() => {
	vi.useRealTimers();
	folder?.close();
});

async function open(files: SlowFiles, reports: FileChanges[]): Promise<ContainerFolder> {
	files.answer();
	folder = await ContainerFolder.create(files.container, 'work', ALL);
	folder.watch({
		known: () => [],
		changed: (changes) => reports.push(changes),
		failed: (error) => {
			throw error;
		},
	});
	return folder;
}

test('one that answers in time is handed out, and not reported', async () => {
	const reports: FileChanges[] = [];
	const opened = await open(new SlowFiles(), reports);
	const read = await opened.readHiddenWithin(20_000);
	expect([...(read?.keys() ?? [])].sort()).toEqual(PATHS);
	await opened.caughtUp();
	expect(reports).toEqual([]);
});

test('one that does not is reported later, with what changed meanwhile, in one piece', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
	const files = new SlowFiles();
	const reports: FileChanges[] = [];
	const opened = await open(files, reports);
	files.hold();
	const reading = opened.readHiddenWithin(2000);
	await vi.advanceTimersByTimeAsync(2000);
	expect(await reading).toBeUndefined();
	files.write('.git/refs/heads/main', '5678\n');
	// Longer than git is quiet: the branch waits for its objects all the same.
	await vi.advanceTimersByTimeAsync(5000);
	expect(reports).toEqual([]);
	files.answer();
	await vi.advanceTimersByTimeAsync(5000);
	expect(reports).toHaveLength(1);
	expect([...(reports[0]?.keys() ?? [])].sort()).toEqual(PATHS);
	expect(reports[0]?.get('.git/refs/heads/main')).toEqual(new TextEncoder().encode('5678\n'));
});
