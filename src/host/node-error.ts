// An error as Node's fs would throw it: `ENOENT: no such file or directory, open 'x'`, with `code`.
import { errnoMessages } from './errno-messages.ts';

export interface SystemCall {
	syscall: string;
	path: string;
	dest?: string;
}

export class NodeError extends Error {
	readonly code: string;
	readonly errno: number;
	readonly syscall: string;
	readonly path: string;

	constructor(code: string, errno: number, { syscall, path, dest }: SystemCall) {
		const to = dest === undefined ? '' : ` -> '${dest}'`;
		super(`${code}: ${errnoMessages[code] ?? 'unknown error'}, ${syscall} '${path}'${to}`);
		this.code = code;
		this.errno = errno;
		this.syscall = syscall;
		this.path = path;
	}
}
