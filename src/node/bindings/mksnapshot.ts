// Stands for src/node_snapshotable.cc: start-up snapshots are never built here.
import type { BindingFactory } from '../environment.ts';

export const mksnapshot: BindingFactory = (environment, base) => {
	const noSnapshot = (): never => {
		throw environment.unavailable('A start-up snapshot', 'a worker cannot save its heap.');
	};
	return {
		...base,
		runEmbedderPreload() {},
		compileSerializeMain: noSnapshot,
		setSerializeCallback() {},
		setDeserializeCallback() {},
		setDeserializeMainFunction: noSnapshot,
	};
};
