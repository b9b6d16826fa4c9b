// The file calls of the kernel done by the real system, in a temporary directory: the judge of what they should do.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export type FileCalls = (name: string, ...args: unknown[]) => Promise<unknown>;

/** Paths in arguments start with `/`, the temporary directory being the root. */
export function realFiles(): FileCalls {
	const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-')));
	onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
	const at = (file: unknown): string => root + String(file);
	const back = (file: string | undefined): string | undefined => file?.slice(root.length);
	const table: Record<string, (...args: never[]) => unknown> = {
		writeFile: (file: string, data: Uint8Array, flags: number, mode: number) => {
			const fd = fs.openSync(at(file), flags, mode);
			fs.writeSync(fd, data);
			fs.closeSync(fd);
		},
		readFile: (file: string) => new Uint8Array(fs.readFileSync(at(file))),
		open: (file: string, flags: number, mode: number) => {
			fs.closeSync(fs.openSync(at(file), flags, mode));
			return 'opened';
		},
		stat: (file: string, follow: boolean) => {
			const { mode, size } = follow ? fs.statSync(at(file)) : fs.lstatSync(at(file));
			// Directories have other sizes on every file system.
			return [mode.toString(8), (mode & 0o170000) === 0o040000 ? 0 : size];
		},
		nlink: (file: string) => fs.lstatSync(at(file)).nlink,
		access: (file: string, mode: number) => fs.accessSync(at(file), mode),
		readdir: (file: string) => fs.readdirSync(at(file)),
		mkdir: (file: string, mode: number, recursive: boolean) =>
			back(fs.mkdirSync(at(file), { mode, recursive })),
		rmdir: (file: string) => fs.rmdirSync(at(file)),
		unlink: (file: string) => fs.unlinkSync(at(file)),
		rename: (from: string, to: string) => fs.renameSync(at(from), at(to)),
		link: (from: string, to: string) => fs.linkSync(at(from), at(to)),
		symlink: (target: string, file: string) => fs.symlinkSync(target, at(file)),
		readlink: (file: string) => fs.readlinkSync(at(file)),
		realpath: (file: string) => back(fs.realpathSync.native(at(file))),
		chmod: (file: string, mode: number) => fs.chmodSync(at(file), mode),
		copyFile: (from: string, to: string, mode: number) => fs.copyFileSync(at(from), at(to), mode),
	};
	return async (name, ...args) => table[name]?.(...(args as never[]));
}
