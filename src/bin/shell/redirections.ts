// Redirections of a command (POSIX 2.7): files are opened, descriptors copied, here-documents piped in.
import { closeSync, openSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Redirect, Redirection, RedirectOperator } from 'unbash';
import { CommandError } from './command-error.ts';
import type { Expansion } from './expansion.ts';
import type { ShellState } from './shell-state.ts';
import type { Stdio } from './stdio.ts';
import { systemMessage } from './system-message.ts';

const FLAGS: Readonly<Partial<Record<RedirectOperator, string>>> = {
	'<': 'r',
	'<>': 'a+',
	'>': 'w',
	'>|': 'w',
	'>>': 'a',
	'&>': 'w',
	'&>>': 'a',
};

export class Redirections {
	readonly #state: ShellState;
	readonly #expansion: Expansion;
	readonly #opened: number[] = [];

	constructor(state: ShellState, expansion: Expansion) {
		this.#state = state;
		this.#expansion = expansion;
	}

	/** Throws a CommandError for what cannot be opened. */
	async apply(stdio: Stdio, redirections: readonly Redirection[]): Promise<Stdio> {
		let result = stdio;
		for (const redirection of redirections) {
			if (redirection.type === 'Redirect') result = await this.#redirect(result, redirection);
			else result = await this.#here(result, redirection);
		}
		return result;
	}

	/** Closes what was opened. */
	close(): void {
		for (const fd of this.#opened.splice(0)) closeSync(fd);
	}

	async #redirect(stdio: Stdio, redirect: Redirect): Promise<Stdio> {
		const { operator, target } = redirect;
		const text = target ? await this.#expansion.text(target) : '';
		const input = operator.startsWith('<');
		const fd = descriptorNumber(redirect, input ? 0 : 1);
		if (operator === '<&' || (operator === '>&' && /^(\d+|-)$/.test(text))) {
			if (text === '-') return stdio.with(fd, { type: 'closed' });
			const copied = stdio.get(Number(text));
			if (copied.type === 'closed') throw new CommandError(`${text}: Bad file descriptor`);
			return stdio.with(fd, copied);
		}
		const file = { type: 'file', fd: this.#open(text, operator) } as const;
		const both = operator === '>&' || operator.startsWith('&>');
		return both ? stdio.with(1, file).with(2, file) : stdio.with(fd, file);
	}

	async #here(stdio: Stdio, redirection: Exclude<Redirection, Redirect>): Promise<Stdio> {
		const stream = new PassThrough();
		stream.end(await this.#hereText(redirection));
		return stdio.with(descriptorNumber(redirection, 0), { type: 'pipe', stream });
	}

	async #hereText(redirection: Exclude<Redirection, Redirect>): Promise<string> {
		if (redirection.type === 'HereString') {
			const { target } = redirection;
			return `${target ? await this.#expansion.text(target) : ''}\n`;
		}
		const { delimiter, body } = redirection;
		if (delimiter?.quoted || !body.parts) return body.text;
		return this.#expansion.parts(body.parts);
	}

	#open(path: string, operator: RedirectOperator): number {
		const full = resolve(this.#state.cwd, path);
		const flags = FLAGS[operator] ?? 'w';
		try {
			if (path === '') throw new CommandError(': No such file or directory');
			const exists = statSync(full, { throwIfNoEntry: false })?.isFile() ?? false;
			if (operator === '>' && exists && this.#state.options.has('C')) {
				throw new CommandError(`${path}: cannot overwrite existing file`);
			}
			const fd = openSync(full, flags);
			this.#opened.push(fd);
			return fd;
		} catch (error) {
			if (error instanceof CommandError) throw error;
			throw new CommandError(`${path}: ${systemMessage(error)}`);
		}
	}
}

function descriptorNumber({ descriptor }: Redirection, usual: number): number {
	if (!descriptor) return usual;
	if (descriptor.type === 'FileDescriptor') return descriptor.value;
	throw new CommandError(`{${descriptor.name}}: descriptor variables are not supported here`, 2);
}
