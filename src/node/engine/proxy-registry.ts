// Remembers every Proxy with its target and handler: only V8's own API can tell a proxy, and util.inspect and
// util.types.isProxy ask.
export type ProxyRegistry = WeakMap<object, [target: object, handler: object]>;

/** Replaces `scope.Proxy`. To be called before Node's primordials copy it. */
export function proxyRegistry(scope: { Proxy: ProxyConstructor }): ProxyRegistry {
	const proxies: ProxyRegistry = new WeakMap();
	const Original = scope.Proxy;
	const revocable = Original.revocable.bind(Original);
	const Recorded = new Original(Original, {
		construct(Target, parameters: [object, ProxyHandler<object>], newTarget: () => void) {
			const proxy = Reflect.construct(Target, parameters, newTarget) as object;
			proxies.set(proxy, [parameters[0], parameters[1]]);
			return proxy;
		},
	});
	Object.defineProperty(Original, 'revocable', {
		value: {
			revocable(target: object, handler: ProxyHandler<object>) {
				const made = revocable(target, handler);
				proxies.set(made.proxy, [target, handler]);
				return made;
			},
		}.revocable,
		writable: true,
		configurable: true,
	});
	Object.defineProperty(scope, 'Proxy', { value: Recorded, writable: true, configurable: true });
	return proxies;
}
