// Stands for src/inspector_profiler.cc: code coverage by V8's profiler.
import type { BindingFactory } from '../environment.ts';

export const profiler: BindingFactory = (environment, base) => {
	const noCoverage = (): never => {
		throw environment.unavailable('Code coverage', "V8's profiler is out of a script's reach.");
	};
	return {
		...base,
		setCoverageDirectory() {},
		setSourceMapCacheGetter() {},
		startCoverage: noCoverage,
		takeCoverage() {},
		stopCoverage() {},
		endCoverage: noCoverage,
	};
};
