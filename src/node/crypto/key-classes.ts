// The base classes of KeyObject and CryptoKey, which hold a handle that programs can't reach:
// NativeKeyObject of src/crypto/crypto_keys.cc and NativeCryptoKey of src/crypto/crypto_keys.cc. lib makes its classes
// from them in a callback.
import type { Binding, Environment } from '../environment.ts';
import { nativeClasses } from '../messaging/native-classes.ts';
import { keyData } from './key-data.ts';

type Class = new (...args: never[]) => object;
type CryptoKeySlots = readonly [
	algorithm: object,
	usages: number,
	extractable: boolean,
	handle: object,
];

export interface KeyClasses {
	/** Functions of the binding. */
	readonly functions: Binding;
	/** A CryptoKey as Web Crypto's jobs make it. */
	makeCryptoKey(handle: object, algorithm: object, usages: number, extractable: boolean): object;
}

export function keyClasses(environment: Environment, base: Binding): KeyClasses {
	const types: Readonly<Record<string, unknown>> = {
		secret: base['kKeyTypeSecret'],
		public: base['kKeyTypePublic'],
		private: base['kKeyTypePrivate'],
	};
	const handles = new WeakMap<object, object>();
	const slots = new WeakMap<object, CryptoKeySlots>();
	let InternalCryptoKey: Class | undefined;

	function typeOf(handle: object): unknown {
		const held = keyData.get(handle);
		return held && types[held.type];
	}

	function invalidThis(name: string): Error {
		const message = `Value of "this" must be of type ${name}`;
		return environment.nodeError('ERR_INVALID_THIS', message, TypeError);
	}

	class NativeKeyObject {
		constructor(handle: object) {
			handles.set(this, handle);
		}
	}

	class NativeCryptoKey {
		constructor(handle: object, algorithm: object, usages: number, extractable: boolean) {
			slots.set(this, [algorithm, usages, extractable, handle]);
		}
	}

	const makeCryptoKey: KeyClasses['makeCryptoKey'] = (...fields) => {
		const Made = InternalCryptoKey as unknown as new (...args: unknown[]) => object;
		return new Made(...fields);
	};
	// structuredClone and postMessage: the same key in an object of its own.
	nativeClasses.set(NativeKeyObject, (key) => {
		const Kind = key.constructor as new (handle: object | undefined) => object;
		return new Kind(handles.get(key));
	});
	nativeClasses.set(NativeCryptoKey, (key) => {
		const [algorithm, usages, extractable, handle] = slots.get(key) as CryptoKeySlots;
		return makeCryptoKey(handle, algorithm, usages, extractable);
	});

	const functions: Binding = {
		createNativeKeyObjectClass: (make: (Base: Class) => unknown) => make(NativeKeyObject),
		getKeyObjectSlots(key: object): unknown[] {
			const handle = handles.get(key);
			if (!handle) throw invalidThis('KeyObject');
			return [typeOf(handle), handle];
		},
		createCryptoKeyClass(make: (Base: Class) => [Class, Class]): unknown {
			const made = make(NativeCryptoKey);
			InternalCryptoKey = made[1];
			return made;
		},
		getCryptoKeySlots(key: object): unknown[] {
			const held = slots.get(key);
			if (!held) throw invalidThis('CryptoKey');
			const [algorithm, usages, extractable, handle] = held;
			return [typeOf(handle), extractable, algorithm, usages, handle];
		},
	};

	return { functions, makeCryptoKey };
}
