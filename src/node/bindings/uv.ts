// Stands for src/uv.cc: names and messages of libuv's errors.
import type { BindingFactory } from '../environment.ts';

export const uv: BindingFactory = (environment, base) => {
	const errors = new Map(environment.facts.errorMap);
	const unknown = (errno: number): string => `Unknown system error ${errno}`;
	return {
		...base,
		errname: (errno: number) => errors.get(errno)?.[0] ?? unknown(errno),
		getErrorMap: () => new Map(errors),
		getErrorMessage: (errno: number) => errors.get(errno)?.[1] ?? unknown(errno),
	};
};
