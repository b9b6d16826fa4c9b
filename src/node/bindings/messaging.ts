// Stands for src/node_messaging.cc: MessageChannel, MessagePort, BroadcastChannel, structuredClone.
import type { Binding, Environment } from '../environment.ts';
import { BroadcastGroup } from '../messaging/broadcast-group.ts';
import { LocalLink } from '../messaging/local-link.ts';
import { MessagePorts } from '../messaging/message-ports.ts';
import type { ThreadData } from '../messaging/thread-data.ts';

export function messaging(environment: Environment, base: Binding): Binding {
	const ports = MessagePorts.of(environment);
	const { coder, MessagePort } = ports;
	const groups = new Map<string, BroadcastGroup>();
	const noMessage = environment.isolateSymbols['no_message_symbol'];

	class MessageChannel {
		declare port1: object;
		declare port2: object;

		constructor() {
			const [first, second] = LocalLink.pair();
			this.port1 = ports.attach(first);
			this.port2 = ports.attach(second);
		}
	}

	const groupOf = (name: string): BroadcastGroup => {
		let group = groups.get(name);
		if (!group) {
			const scope = broadcastScope(environment);
			const channel = new environment.browser.BroadcastChannel(`${scope}:${name}`);
			group = new BroadcastGroup(channel, () => groups.delete(name));
			groups.set(name, group);
		}
		return group;
	};
	const domException = () => environment.perContextExports['DOMException'];
	Object.defineProperty(base, 'DOMException', { get: domException, enumerable: true });
	return Object.assign(base, {
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
			const handle = ports.handleOf(port);
			if (handle) handle.receiving = false;
		},
		drainMessagePort: (port: object) => ports.openHandleOf(port)?.drain(),
		receiveMessageOnPort(port: object) {
			if (typeof port !== 'object' || port === null || !ports.handleOf(port)) {
				throw ports.invalid('The "port" argument must be a MessagePort instance');
			}
			const end = ports.openHandleOf(port)?.end;
			end?.link?.poll?.();
			const message = end?.queue.shift();
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
		broadcastChannel: (name: string) => ports.attach(groupOf(name).join()),
		structuredClone(value: unknown, { transfer }: { transfer: unknown[] }) {
			return coder.decode(coder.encode(value, transfer)).value;
		},
	});
}

/** BroadcastChannels reach the threads of one process only. */
function broadcastScope({ start, browser }: Environment): string {
	const thread = start.thread?.data as ThreadData | undefined;
	return thread?.broadcastScope ?? `slipway-${start.pid}-${browser.performance.timeOrigin}`;
}
