// SQLTagStore: `store.all`select * from t where id = ${id}``.
import type { Environment } from '../environment.ts';
import { NativeClass } from './native-class.ts';
import { StatementIterator } from './statement-iterator.ts';
import type { TagStore } from './tag-store.ts';

export function tagStoreClass(
	environment: Environment,
	iterators: NativeClass<StatementIterator>,
): NativeClass<TagStore> {
	return new NativeClass<TagStore>({
		name: 'SQLTagStore',
		construct() {
			throw environment.nodeError('ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
		},
		methods: {
			get: (store, ...args) => store.bound(args).get(),
			all: (store, ...args) => store.bound(args).all(),
			iterate: (store, ...args) => iterators.wrap(new StatementIterator(store.bound(args))),
			run: (store, ...args) => store.bound(args).run(),
			clear: (store) => store.clear(),
		},
		getters: {
			capacity: ({ capacity }) => capacity,
			db: ({ database }) => database,
			size: ({ size }) => size,
		},
	});
}
