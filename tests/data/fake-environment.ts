// The part of `Environment` that bindings of pure data use, for tests outside a worker.
import type { Binding, Environment } from '#node/environment.ts';

function nodeError(code: string, message: string, Base: ErrorConstructor = Error): Error {
	return Object.assign(new Base(message), { code });
}

export function fakeEnvironment(more: Partial<Environment> = {}): Environment {
	const known = {
		browser: globalThis,
		nodeError,
		unavailable: (feature: string, why: string) =>
			nodeError('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `${feature}: ${why}`),
		internalBinding: (name: string): Binding => {
			throw new Error(`no binding ${name} in this test`);
		},
		...more,
	};
	return known as unknown as Environment;
}
