// An EventTarget with `onopen`-like attributes: one function each, called in the order it was set.
type Listener = ((event: Event) => unknown) | null;

export class EventAttributes extends EventTarget {
	constructor(types: readonly string[]) {
		super();
		for (const type of types) {
			let listener: Listener = null;
			let wrapped: ((event: Event) => void) | undefined;
			Object.defineProperty(this, `on${type}`, {
				configurable: true,
				enumerable: true,
				get: () => listener,
				set: (value: unknown) => {
					listener = typeof value === 'function' ? (value as Listener) : null;
					if (wrapped || !listener) return;
					wrapped = (event) => void listener?.call(this, event);
					this.addEventListener(type, wrapped);
				},
			});
		}
	}
}
