// Stands for src/async_wrap.cc: what lib/internal/async_hooks.js needs of the native side.
import type { BindingFactory } from '../environment.ts';
import type { NativeHooks, Trampoline } from '../wraps/async-hooks.ts';

export const async_wrap: BindingFactory = ({ asyncHooks, promiseHooks }, base) => {
	const collected = new FinalizationRegistry<[asyncId: number, destroyed?: { destroyed: boolean }]>(
		([asyncId, state]) => {
			if (!state?.destroyed) asyncHooks.queueDestroy(asyncId);
		},
	);
	return {
		...base,
		async_hook_fields: asyncHooks.fields,
		async_id_fields: asyncHooks.ids,
		async_ids_stack: asyncHooks.stack,
		execution_async_resources: asyncHooks.resources,
		setupHooks(hooks: NativeHooks) {
			asyncHooks.hooks = hooks;
		},
		setCallbackTrampoline(trampoline: Trampoline | undefined) {
			asyncHooks.trampoline = trampoline;
		},
		pushAsyncContext: (asyncId: number, triggerId: number) => asyncHooks.push(asyncId, triggerId),
		popAsyncContext: () => asyncHooks.pop(),
		executionAsyncResource: (index: number) => asyncHooks.resources[index],
		clearAsyncIdStack: () => asyncHooks.clear(),
		queueDestroyAsyncId: (asyncId: number) => asyncHooks.queueDestroy(asyncId),
		registerDestroyHook(resource: object, asyncId: number, destroyed?: { destroyed: boolean }) {
			collected.register(resource, destroyed ? [asyncId, destroyed] : [asyncId]);
		},
		setPromiseHooks(...hooks: Parameters<typeof promiseHooks.set>) {
			promiseHooks.set(...hooks);
		},
		getPromiseHooks: () => promiseHooks.get(),
	};
};
