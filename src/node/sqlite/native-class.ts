// A class as V8 makes it from a C++ template: called with `new` or not at all, methods enumerable, some getters on
// every object, and a state behind the object that only its methods reach.
// Not among the types of this language level.
const dispose = Reflect.get(Symbol, 'dispose') as symbol;

type Method = (this: unknown, ...args: unknown[]) => unknown;

export interface ClassShape<State> {
	name: string;
	/** What stands behind a new object. Throws, too, what a call without `new` has to throw (`isNew`). */
	construct(isNew: boolean, args: unknown[]): State;
	methods: Record<string, (state: State, ...args: unknown[]) => unknown>;
	/** Runs for Symbol.dispose. */
	dispose?: (state: State) => void;
	/** Own properties of every object. */
	getters?: Record<string, (state: State) => unknown>;
	/** More own properties of every object. */
	fields?: object;
	prototype?: object;
}

export class NativeClass<State extends object> {
	/** Node's name for it, to be exported. */
	readonly constructorFunction: (...args: unknown[]) => object;
	readonly #states = new WeakMap<object, State>();
	readonly #objects = new WeakMap<State, object>();
	readonly #shape: ClassShape<State>;

	constructor(shape: ClassShape<State>) {
		this.#shape = shape;
		const construct = (target: object | undefined, args: unknown[]): object => {
			const state = shape.construct(target !== undefined, args);
			return this.#dress((target ?? {}) as object, state);
		};
		const holder = {
			[shape.name]: function (this: object, ...args: unknown[]): object {
				return construct(new.target ? this : undefined, args);
			},
		};
		this.constructorFunction = holder[shape.name] as (...args: unknown[]) => object;
		const { prototype } = this.constructorFunction as unknown as { prototype: object };
		if (shape.prototype) Object.setPrototypeOf(prototype, shape.prototype);
		for (const [name, method] of Object.entries(shape.methods)) {
			this.#addMethod(prototype, name, name, method);
		}
		if (shape.dispose) this.#addMethod(prototype, dispose, '', shape.dispose);
	}

	/** An object of this class without its constructor, for what other methods give. */
	wrap(state: State): object {
		const { prototype } = this.constructorFunction as unknown as { prototype: object };
		return this.#dress(Object.create(prototype) as object, state);
	}

	/** Throws as V8 does when a method is called on something else. */
	stateOf(object: unknown): State {
		const state = this.#states.get(object as object);
		if (state === undefined) throw new TypeError('Illegal invocation');
		return state;
	}

	objectOf(state: State): object {
		const object = this.#objects.get(state);
		if (!object) throw new Error(`no ${this.#shape.name} has this state`);
		return object;
	}

	#dress(object: object, state: State): object {
		this.#states.set(object, state);
		this.#objects.set(state, object);
		for (const [name, getter] of Object.entries(this.#shape.getters ?? {})) {
			const stateOf = (receiver: unknown): State => this.stateOf(receiver);
			const get = function (this: unknown): unknown {
				return getter(stateOf(this));
			};
			Object.defineProperty(get, 'name', { value: '' });
			Object.defineProperty(object, name, { get, enumerable: true, configurable: false });
		}
		return Object.assign(object, this.#shape.fields);
	}

	#addMethod(
		prototype: object,
		key: string | symbol,
		name: string,
		method: (state: State, ...args: unknown[]) => unknown,
	): void {
		const stateOf = (object: unknown): State => this.stateOf(object);
		const holder: Record<string, Method> = {
			call(...args) {
				return method(stateOf(this), ...args);
			},
		};
		const value = Object.defineProperty(holder['call'], 'name', { value: name });
		Object.defineProperty(prototype, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true,
		});
	}
}
