// Stands for src/node_sea.cc: this is no single executable application.
import type { BindingFactory } from '../environment.ts';

export const sea: BindingFactory = (environment, base) => {
	const notSea = (): never => {
		throw environment.nodeError(
			'ERR_NOT_IN_SINGLE_EXECUTABLE_APPLICATION',
			'Operation cannot be invoked when not in a single-executable application',
		);
	};
	return {
		...base,
		isSea: () => false,
		isExperimentalSeaWarningNeeded: () => false,
		getAsset: notSea,
		getAssetKeys: notSea,
	};
};
