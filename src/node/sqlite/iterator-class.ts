// StatementSyncIterator: what iterate() gives, an iterator helper object as Iterator.prototype makes them.
import type { Environment } from '../environment.ts';
import { NativeClass } from './native-class.ts';
import type { StatementIterator } from './statement-iterator.ts';

export function iteratorClass(environment: Environment): NativeClass<StatementIterator> {
	return new NativeClass<StatementIterator>({
		name: 'StatementSyncIterator',
		construct() {
			throw environment.nodeError('ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
		},
		methods: {
			next: (iterator) => iterator.next(),
			return: (iterator) => iterator.return(),
		},
		prototype: Reflect.getPrototypeOf(Reflect.getPrototypeOf([].values()) ?? {}) ?? {},
	});
}
