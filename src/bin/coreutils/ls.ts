// `ls [-laA1RrtSdFh]`.
import { lstatSync, readdirSync, readlinkSync, statSync, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command, Io } from '../shell/io.ts';
import { systemMessage } from '../shell/system-message.ts';
import { inColumns } from './in-columns.ts';
import { longListing } from './long-listing.ts';
import { paintName } from './paint-name.ts';
import { parseOptions, type ParsedOptions } from './parse-options.ts';

export interface ListedFile {
	name: string;
	/** Absolute. */
	path: string;
	stats: Stats;
	/** Of a symbolic link. */
	target: string | undefined;
}

const FLAGS = 'laA1RrtSdFhpn';

export const ls: Command = async (io) => {
	const options = parseOptions(io.args, {
		flags: FLAGS,
		long: { all: 'a', recursive: 'R', color: '1' },
	});
	const operands = options.operands.length === 0 ? ['.'] : options.operands;
	const listing = new Listing(io, options);
	return listing.run(operands);
};

class Listing {
	readonly #io: Io;
	readonly #options: ParsedOptions;
	#status = 0;

	constructor(io: Io, options: ParsedOptions) {
		this.#io = io;
		this.#options = options;
	}

	async run(operands: readonly string[]): Promise<number> {
		const found: ListedFile[] = [];
		for (const operand of operands) {
			const file = await this.#file(operand, resolve(this.#io.cwd, operand));
			if (file) found.push(file);
		}
		const opened = (file: ListedFile): boolean => !this.#options.has('d') && isFolder(file);
		const folders = this.#sorted(found.filter(opened));
		const files = found.filter((file) => !opened(file));
		await this.#print(this.#sorted(files));
		const titled = operands.length > 1 || this.#options.has('R');
		for (const [i, folder] of folders.entries()) {
			await this.#folder(folder, titled, i > 0 || files.length > 0);
		}
		return this.#status;
	}

	async #folder(folder: ListedFile, titled: boolean, apart: boolean): Promise<void> {
		const { stdout } = this.#io;
		const files = await this.#entries(folder);
		if (!files) return;
		if (apart) await stdout.write('\n');
		if (titled) await stdout.write(`${folder.name}:\n`);
		if (this.#options.has('l')) {
			await stdout.write(
				`total ${files.reduce((sum, { stats }) => sum + (stats.blocks ?? 0), 0) / 2}\n`,
			);
		}
		await this.#print(files);
		if (!this.#options.has('R')) return;
		for (const file of files) {
			if (!file.stats.isDirectory() || file.name === '.' || file.name === '..') continue;
			await this.#folder(
				{ ...file, name: `${folder.name.replace(/\/$/, '')}/${file.name}` },
				true,
				true,
			);
		}
	}

	async #entries(folder: ListedFile): Promise<ListedFile[] | undefined> {
		const { has } = this.#options;
		let names: string[];
		try {
			names = readdirSync(folder.path);
		} catch (error) {
			await this.#complain(`cannot open directory '${folder.name}': ${systemMessage(error)}`);
			return undefined;
		}
		if (!has('a') && !has('A')) names = names.filter((name) => !name.startsWith('.'));
		if (has('a')) names.push('.', '..');
		const files = await Promise.all(names.map((name) => this.#file(name, join(folder.path, name))));
		return this.#sorted(files.filter((file) => file !== undefined));
	}

	async #file(name: string, path: string): Promise<ListedFile | undefined> {
		try {
			const stats = lstatSync(path);
			const target = stats.isSymbolicLink() ? readlinkSync(path) : undefined;
			return { name, path, stats, target };
		} catch (error) {
			await this.#complain(`cannot access '${name}': ${systemMessage(error)}`);
			return undefined;
		}
	}

	#sorted(files: ListedFile[]): ListedFile[] {
		const { has } = this.#options;
		const order = (a: ListedFile, b: ListedFile): number => {
			if (has('t')) return b.stats.mtimeMs - a.stats.mtimeMs || compare(a.name, b.name);
			if (has('S')) return b.stats.size - a.stats.size || compare(a.name, b.name);
			return compare(a.name, b.name);
		};
		const sorted = [...files].sort(order);
		return has('r') ? sorted.reverse() : sorted;
	}

	async #print(files: readonly ListedFile[]): Promise<void> {
		const { stdout } = this.#io;
		const { has } = this.#options;
		if (files.length === 0) return;
		const shown = files.map((file) => paintName(file, stdout.isTerminal, has('F') || has('p')));
		if (has('l') || has('n')) return stdout.write(longListing(files, shown, has('h')));
		if (!stdout.isTerminal || has('1')) {
			return stdout.write(shown.map(({ text }) => `${text}\n`).join(''));
		}
		return stdout.write(inColumns(shown, stdout.columns));
	}

	async #complain(message: string): Promise<void> {
		this.#status = 2;
		await this.#io.stderr.write(`${this.#io.name}: ${message}\n`);
	}
}

function isFolder({ path, stats }: ListedFile): boolean {
	if (!stats.isSymbolicLink()) return stats.isDirectory();
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** As in the C locale. */
function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
