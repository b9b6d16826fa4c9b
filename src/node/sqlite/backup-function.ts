// backup(sourceDb, path, options).
import type { Environment } from '../environment.ts';
import { ArgumentChecks } from './argument-checks.ts';
import { Backup, type BackupOptions } from './backup.ts';
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';
import type { NativeClass } from './native-class.ts';

const PAGES_IN_A_TURN = 100;

type BackupFunction = (source: unknown, path: unknown, ...options: unknown[]) => Promise<number>;

/** `open`: a connection to the copy. */
export function backupFunction(
	environment: Environment,
	databases: NativeClass<Database>,
	open: (path: string) => Connection,
): BackupFunction {
	const checks = new ArgumentChecks(environment);
	return function backup(source, path, ...options) {
		const object = checks.object(source, 'sourceDb');
		const target = checks.path(path, 'path');
		const { connection } = databases.stateOf(object);
		void connection.library;
		const given = options.length === 0 ? {} : checks.object(options[0], 'options');
		return new Backup(environment, connection, backupOptions(checks, given)).run(() =>
			open(target),
		);
	};
}

function backupOptions(checks: ArgumentChecks, given: Record<string, unknown>): BackupOptions {
	const { rate, source, target, progress } = given;
	return {
		rate: rate === undefined ? PAGES_IN_A_TURN : positive(checks, rate),
		source: source === undefined ? 'main' : checks.string(source, 'options.source'),
		target: target === undefined ? 'main' : checks.string(target, 'options.target'),
		...(progress !== undefined && {
			progress: checks.callable(progress, 'options.progress'),
		}),
	};
}

function positive(checks: ArgumentChecks, rate: unknown): number {
	const pages = checks.integer(rate, 'options.rate');
	if (pages > 0) return pages;
	throw checks.outOfRange('The "options.rate" argument must be a positive integer.');
}
