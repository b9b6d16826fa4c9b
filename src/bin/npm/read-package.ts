// A project's package.json, as far as npm's commands here need it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NpmError } from './npm-error.ts';

export type StringTable = Readonly<Record<string, string>>;

export interface PackageJson {
	/** '' when it has none. */
	name: string;
	version: string;
	scripts: StringTable;
	dependencies: StringTable;
	devDependencies: StringTable;
}

/** Throws an NpmError in npm's words. */
export function readPackage(folder: string): PackageJson {
	const path = join(folder, 'package.json');
	const content = parsed(path, textOf(path));
	const text = (value: unknown): string => (typeof value === 'string' ? value : '');
	return {
		name: text(content['name']),
		version: text(content['version']),
		scripts: table(content['scripts']),
		dependencies: table(content['dependencies']),
		devDependencies: table(content['devDependencies']),
	};
}

function textOf(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
		throw new NpmError([
			'code ENOENT',
			'syscall open',
			`path ${path}`,
			'errno -2',
			`enoent Could not read package.json: ${error}`,
			'enoent This is related to npm not being able to find a file.',
			'enoent',
		]);
	}
}

function parsed(path: string, text: string): Record<string, unknown> {
	try {
		const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
		if (typeof content === 'object' && content !== null) return content as Record<string, unknown>;
		throw new SyntaxError('package.json must be an object');
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new NpmError([
			'code EJSONPARSE',
			`path ${path}`,
			`JSON.parse ${error.message}`,
			'JSON.parse Failed to parse JSON data.',
			'JSON.parse Note: package.json must be actual JSON, not just JavaScript.',
		]);
	}
}

function table(value: unknown): StringTable {
	if (typeof value !== 'object' || value === null) return {};
	const entries = Object.entries(value).filter(([, text]) => typeof text === 'string');
	return Object.fromEntries(entries) as StringTable;
}
