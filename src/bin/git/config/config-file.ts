// One git config file: read, changed in place so that comments and order stay (git-config(1), "Syntax").
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface ConfigEntry {
	/** `section.key` or `section.Sub.Section.key`; section and key in lower case. */
	key: string;
	value: string;
	/** Line in the file, from 0. */
	line: number;
}

export class ConfigFile {
	readonly path: string;
	#lines: string[];

	constructor(path: string) {
		this.path = path;
		const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
		this.#lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
	}

	entries(): ConfigEntry[] {
		const entries: ConfigEntry[] = [];
		let section = '';
		for (const [line, text] of this.#lines.entries()) {
			section = sectionOf(text) ?? section;
			const pair = /^\s*(?:\[[^\]]*\]\s*)?([A-Za-z][\w-]*)\s*(?:=\s*(.*))?$/.exec(text);
			if (!pair) continue;
			const value = pair[2] === undefined ? 'true' : unquote(pair[2]);
			entries.push({ key: `${section}.${pair[1]?.toLowerCase()}`, value, line });
		}
		return entries;
	}

	/** Replaces the last entry of that key, or adds one; `all` adds always. */
	set(key: string, value: string, add = false): void {
		const { section, name } = parts(key);
		const line = `\t${name} = ${quote(value)}`;
		const old = add ? undefined : this.entries().findLast((e) => e.key === normal(key));
		if (old) this.#lines[old.line] = line;
		else {
			const wanted = normal(`${section}.x`).slice(0, -2);
			const start = this.#lines.findLastIndex((text) => sectionOf(text) === wanted);
			if (start === -1) this.#lines.push(headingOf(section), line);
			else {
				let end = start + 1;
				while (end < this.#lines.length && sectionOf(this.#lines[end] ?? '') === undefined) end++;
				this.#lines.splice(end, 0, line);
			}
		}
		this.#save();
	}

	/** @returns how many entries went */
	unset(key: string): number {
		const gone = this.entries().filter((entry) => entry.key === normal(key));
		for (const { line } of gone.reverse()) this.#lines.splice(line, 1);
		this.#dropEmptySection(key.slice(0, key.lastIndexOf('.')));
		this.#save();
		return gone.length;
	}

	/** @returns whether there was one */
	removeSection(section: string): boolean {
		const found = this.#ranges(section);
		for (const { start, end } of found.reverse()) this.#lines.splice(start, end - start);
		if (found.length > 0) this.#save();
		return found.length > 0;
	}

	renameSection(from: string, to: string): boolean {
		const found = this.#ranges(from);
		for (const { start } of found) this.#lines[start] = headingOf(to);
		if (found.length > 0) this.#save();
		return found.length > 0;
	}

	#ranges(section: string): { start: number; end: number }[] {
		const wanted = normal(`${section}.x`).slice(0, -2);
		return this.#lines.flatMap((text, start) => {
			if (sectionOf(text) !== wanted) return [];
			let end = start + 1;
			while (end < this.#lines.length && sectionOf(this.#lines[end] ?? '') === undefined) end++;
			return [{ start, end }];
		});
	}

	#dropEmptySection(section: string): void {
		for (const { start, end } of this.#ranges(section).reverse()) {
			if (end === start + 1) this.#lines.splice(start, 1);
		}
	}

	#save(): void {
		mkdirSync(dirname(this.path), { recursive: true });
		const temporary = `${this.path}.lock`;
		writeFileSync(temporary, this.#lines.length === 0 ? '' : `${this.#lines.join('\n')}\n`);
		renameSync(temporary, this.path);
	}
}

function parts(key: string): { section: string; name: string } {
	const dot = key.lastIndexOf('.');
	return { section: key.slice(0, dot), name: key.slice(dot + 1) };
}

/** Section and name don't depend on case, what is between them does. */
function normal(key: string): string {
	const { section, name } = parts(key);
	const dot = section.indexOf('.');
	const head = dot === -1 ? section.toLowerCase() : section.slice(0, dot).toLowerCase();
	return `${head}${dot === -1 ? '' : section.slice(dot)}.${name.toLowerCase()}`;
}

function sectionOf(line: string): string | undefined {
	const match = /^\s*\[\s*([\w.-]+)(?:\s+"((?:\\.|[^"\\])*)")?\s*\]/.exec(line);
	if (!match) return undefined;
	const sub = match[2]?.replaceAll(/\\(.)/g, '$1');
	return `${match[1]?.toLowerCase()}${sub === undefined ? '' : `.${sub}`}`;
}

function headingOf(section: string): string {
	const dot = section.indexOf('.');
	if (dot === -1) return `[${section}]`;
	const sub = section.slice(dot + 1).replaceAll(/["\\]/g, '\\$&');
	return `[${section.slice(0, dot)} "${sub}"]`;
}

/** Quotes, escapes, and comments behind the value. */
function unquote(text: string): string {
	let value = '';
	let quoted = false;
	const escapes: Record<string, string> = { n: '\n', t: '\t', b: '\b' };
	for (let at = 0; at < text.length; at++) {
		const character = text[at] ?? '';
		if (character === '"') quoted = !quoted;
		else if (character === '\\') {
			const next = text[++at] ?? '';
			value += escapes[next] ?? next;
		} else if (!quoted && (character === '#' || character === ';')) return value.trimEnd();
		else value += character;
	}
	return value.trimEnd();
}

function quote(value: string): string {
	const escaped = value
		.replaceAll(/[\\"]/g, '\\$&')
		.replaceAll('\n', '\\n')
		.replaceAll('\t', '\\t');
	return /^\s|\s$|[#;]/.test(value) ? `"${escaped}"` : escaped;
}
