// Which objects are not V8's own, and what node::BaseObject::TransferMode says about them.
import type { Environment } from '../environment.ts';
import { nativeClasses } from './native-classes.ts';
import { transferModes } from './transfer-modes.ts';

/** Classes of bindings whose objects may be shared by two JavaScript objects of one thread. */
const SHARED_NATIVES = new Set([
	'BlobHandle',
	'Blob',
	'BlockList',
	'FileHandle',
	'KeyObjectHandle',
	'SocketAddress',
]);

export class CarriedObjects {
	readonly #environment: Environment;
	readonly #mode: symbol;
	readonly #bindingsByClass = new Map<string, string[]>();

	constructor(environment: Environment) {
		this.#environment = environment;
		this.#mode = environment.privateSymbols['transfer_mode_private_symbol'] as symbol;
		for (const [binding, { classes }] of Object.entries(environment.facts.bindings)) {
			for (const name of Object.keys(classes)) {
				const known = this.#bindingsByClass.get(name);
				if (known) known.push(binding);
				else this.#bindingsByClass.set(name, [binding]);
			}
		}
	}

	isHostObject(object: object): boolean {
		return Object.hasOwn(object, this.#mode) || this.isNative(object);
	}

	/** An instance of a binding's own class, not of a lib class that builds on it. */
	isNative(object: object): boolean {
		if (object instanceof this.#environment.AsyncWrap || this.copierOf(object)) return true;
		const prototype = Object.getPrototypeOf(object) as object | null;
		const constructor: unknown =
			prototype && Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
		if (typeof constructor !== 'function') return false;
		const bindings = this.#bindingsByClass.get(constructor.name) ?? [];
		return bindings.some(
			(name) => this.#environment.internalBinding(name)[constructor.name] === constructor,
		);
	}

	/** transferModes, added up. */
	modeOf(object: object): number {
		if (Object.hasOwn(object, this.#mode)) return Reflect.get(object, this.#mode) as number;
		const { name } = object.constructor;
		if (this.copierOf(object)) return transferModes.cloneable;
		return SHARED_NATIVES.has(name) ? transferModes.cloneable | transferModes.transferable : 0;
	}

	/** Of the nearest native class that the object is an instance of. */
	copierOf(object: object): ((object: object) => object) | undefined {
		let prototype = Object.getPrototypeOf(object) as object | null;
		for (; prototype; prototype = Object.getPrototypeOf(prototype) as object | null) {
			const own: unknown = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
			const copier = typeof own === 'function' ? nativeClasses.get(own) : undefined;
			if (copier) return copier;
		}
		return undefined;
	}
}
