// The tests of a category, without those that cannot be run for reasons of their own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { categories } from './categories.ts';
import type { UpstreamTest } from './upstream-test.ts';

const FOLDERS = ['parallel', 'es-module', 'module-hooks', 'async-hooks', 'test-runner'];

/** Options of the command line, among them --expose-internals; TLS and HTTP/2 servers. */
const LEFT_OUT = [
	/^\/\/ (Flags|Env):/m,
	/\b(require|import)\b.*['"](node:)?(tls|https|http2|_tls_\w+|inspector|inspector\/promises)['"]/,
	/--expose[-_]internals/,
];

/** @param only a part of the paths to keep */
export function testsOf(from: string, category: string, only: string | undefined): UpstreamTest[] {
	const pattern = categories[category];
	const paths = FOLDERS.flatMap((folder) =>
		readdirSync(join(from, 'test', folder)).map((name) => `${folder}/${name}`),
	);
	return paths
		.filter((path) => pattern?.test(path) && /\.(m|c)?js$/.test(path))
		.filter((path) => only === undefined || path.includes(only))
		.filter((path) => {
			const text = readFileSync(join(from, 'test', path), 'utf8');
			return !LEFT_OUT.some((need) => need.test(text));
		})
		.map((name) => ({ category, name }));
}
