// internalBinding('spawn_sync'): src/spawn_sync.cc.
import type { BindingFactory } from '../environment.ts';
import { SyncProcess, type SyncSpawnOptions } from '../processes/sync-process.ts';

export const spawn_sync: BindingFactory = (environment, base) =>
	Object.assign(base, {
		spawn: (options: SyncSpawnOptions) => new SyncProcess(environment, options).run(),
	});
