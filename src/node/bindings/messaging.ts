// Stands for src/node_messaging.cc: MessageChannel, MessagePort, BroadcastChannel, structuredClone.
import type { Binding, Environment } from '../environment.ts';
import { BroadcastGroup } from '../messaging/broadcast-group.ts';
import { LocalLink } from '../messaging/local-link.ts';
import { MessageCoder } from '../messaging/message-coder.ts';
import type { PortEnd } from '../messaging/port-end.ts';
import { portHandleClass } from '../messaging/port-handle.ts';
import type { PortHandle } from '../messaging/port-handle.ts';
import { transferListOf } from '../messaging/transfer-list.ts';

export function messaging(environment: Environment, base: Binding): Binding {
	const handles = new WeakMap<object, PortHandle>();
	const groups = new Map<string, BroadcastGroup>();
	const { isolateSymbols, perContextExports } = environment;
	const noMessage = isolateSymbols['no_message_symbol'];
	const oninit = isolateSymbols['oninit'] as symbol;

	const attach = (end: PortEnd): object => {
		const port = Object.create(MessagePort.prototype as object) as Record<symbol, () => void>;
		handles.set(port, new Handle(port, end));
		port[oninit]?.();
		return port;
	};
	const coder: MessageCoder = new MessageCoder(environment, {
		endOf(object) {
			const handle = handles.get(object);
			return handle && (handle.end ?? null);
		},
		detach(object) {
			const handle = handles.get(object);
			const end = handle?.end;
			if (!handle || !end) throw new Error('the port was detached before');
			handle.end = undefined;
			end.owner = undefined;
			handle.close();
			return end;
		},
		attach,
	});
	const Handle = portHandleClass(environment, coder);
	const invalid = (message: string) =>
		environment.nodeError('ERR_INVALID_ARG_TYPE', message, TypeError);
	const openHandle = (port: object): PortHandle | undefined => {
		const handle = handles.get(port);
		return handle?.end && !handle.closing ? handle : undefined;
	};

	/** What MessagePort inherits in C++. */
	class HandleMethods {
		close() {
			handles.get(this)?.close();
		}
		ref() {
			handles.get(this)?.ref();
		}
		unref() {
			handles.get(this)?.unref();
		}
		hasRef() {
			const handle = handles.get(this);
			if (!handle) throw new TypeError('Illegal invocation');
			return handle.closing ? undefined : handle.hasRef();
		}
	}

	function MessagePort() {
		const message = 'Constructor cannot be called';
		throw environment.nodeError('ERR_CONSTRUCT_CALL_INVALID', message, TypeError);
	}
	const methods = {
		postMessage(this: object, ...args: unknown[]) {
			if (args.length === 0) {
				const message = 'Not enough arguments to MessagePort.postMessage';
				throw environment.nodeError('ERR_MISSING_ARGS', message, TypeError);
			}
			const transfer = transferListOf(args[1], invalid);
			const message = coder.encode(args[0], transfer, this);
			const link = openHandle(this)?.end?.link;
			if (!openHandle(this)) return undefined;
			link?.send(message);
			return true;
		},
		start(this: object) {
			const handle = openHandle(this);
			if (!handle) return;
			handle.receiving = true;
			handle.arrived();
		},
	};
	MessagePort.prototype = Object.create(HandleMethods.prototype) as object;
	Object.defineProperty(MessagePort.prototype, 'constructor', {
		value: MessagePort,
		writable: true,
		configurable: true,
	});
	Object.assign(MessagePort.prototype, methods);

	class MessageChannel {
		declare port1: object;
		declare port2: object;

		constructor() {
			const [first, second] = LocalLink.pair();
			this.port1 = attach(first);
			this.port2 = attach(second);
		}
	}

	const domException = () => perContextExports['DOMException'];
	Object.defineProperty(base, 'DOMException', { get: domException, enumerable: true });
	const own = {
		MessageChannel,
		MessagePort,
		exposeLazyDOMExceptionProperty(target: object) {
			Object.defineProperty(target, 'DOMException', {
				value: domException(),
				writable: true,
				configurable: true,
			});
		},
		stopMessagePort(port: object) {
			const handle = handles.get(port);
			if (handle) handle.receiving = false;
		},
		drainMessagePort: (port: object) => openHandle(port)?.drain(),
		receiveMessageOnPort(port: object) {
			if (typeof port !== 'object' || port === null || !handles.has(port)) {
				throw invalid('The "port" argument must be a MessagePort instance');
			}
			const message = openHandle(port)?.end?.queue.shift();
			return message ? coder.decode(message).value : noMessage;
		},
		moveMessagePortToContext(): never {
			throw environment.unavailable(
				'moveMessagePortToContext()',
				'contexts of node:vm share one realm in a browser.',
			);
		},
		setDeserializerCreateObjectFunction(create: (info: string) => object) {
			coder.createObject = create;
		},
		broadcastChannel(name: string) {
			let group = groups.get(name);
			if (!group) {
				const channel = new environment.browser.BroadcastChannel(
					`${broadcastScope(environment)}:${name}`,
				);
				group = new BroadcastGroup(channel, () => groups.delete(name));
				groups.set(name, group);
			}
			return attach(group.join());
		},
		structuredClone(value: unknown, { transfer }: { transfer: unknown[] }) {
			return coder.decode(coder.encode(value, transfer)).value;
		},
	};
	return Object.assign(base, own);
}

/** BroadcastChannels reach the threads of one process only. */
function broadcastScope({ start }: Environment): string {
	const { broadcastScope: inherited } = (start.thread?.data ?? {}) as { broadcastScope?: string };
	return inherited ?? `slipway-${start.pid}-${start.status.byteLength}`;
}
