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
		const { connection } = databases.stateOf(checks.object(source, 'sourceDb'));
		void connection.library;
		const target = checks.path(path, 'path');
		const given = options.length === 0 ? {} : checks.object(options[0], 'options');
		return new Backup(environment, connection, backupOptions(checks, given)).run(() =>
			open(target),
		);
	};
}

function backupOptions(checks: ArgumentChecks, given: Record<string, unknown>): BackupOptions {
	const { rate, source, target, progress } = given;
	return {
		rate: rate === undefined ? PAGES_IN_A_TURN : checks.integer(rate, 'options.rate'),
		source: source === undefined ? 'main' : checks.string(source, 'options.source'),
		target: target === undefined ? 'main' : checks.string(target, 'options.target'),
		...(progress !== undefined && {
			progress: checks.callable(progress, 'options.progress'),
		}),
	};
}
