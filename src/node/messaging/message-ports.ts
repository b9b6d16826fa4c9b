// All MessagePorts of one thread: which object has which handle, and the class they are of. Lib changes the
// prototype of MessagePort, so that the loop's handle is an object of its own (port-handle.ts).
import type { Environment } from '../environment.ts';
import { MessageCoder } from './message-coder.ts';
import type { PortEnd } from './port-end.ts';
import { portHandleClass } from './port-handle.ts';
import type { PortHandle, PortHandleClass } from './port-handle.ts';
import { transferListOf } from './transfer-list.ts';

const made = new WeakMap<Environment, MessagePorts>();

export class MessagePorts {
	readonly MessagePort: { prototype: object };
	readonly coder: MessageCoder;
	readonly #environment: Environment;
	readonly #Handle: PortHandleClass;
	readonly #handles = new WeakMap<object, PortHandle>();

	private constructor(environment: Environment) {
		this.#environment = environment;
		this.coder = new MessageCoder(environment, {
			endOf: (object) => {
				const handle = this.#handles.get(object);
				return handle && (handle.end ?? null);
			},
			detach: (object) => this.#detach(object),
			attach: (end) => this.attach(end),
		});
		this.#Handle = portHandleClass(environment, this.coder);
		this.MessagePort = this.#makeClass();
	}

	static of(environment: Environment): MessagePorts {
		let ports = made.get(environment);
		if (!ports) made.set(environment, (ports = new MessagePorts(environment)));
		return ports;
	}

	/** A MessagePort for an end. */
	attach(end: PortEnd): object {
		const port = Object.create(this.MessagePort.prototype) as Record<symbol, () => void>;
		this.#handles.set(port, new this.#Handle(port, end));
		const oninit = this.#environment.isolateSymbols['oninit'];
		if (oninit) port[oninit]?.();
		return port;
	}

	/** undefined for what is no MessagePort. */
	handleOf(port: object): PortHandle | undefined {
		return this.#handles.get(port);
	}

	/** undefined for one that is closed or was given away. */
	openHandleOf(port: object): PortHandle | undefined {
		const handle = this.#handles.get(port);
		return handle?.end && !handle.closing ? handle : undefined;
	}

	invalid(message: string): Error {
		return this.#environment.nodeError('ERR_INVALID_ARG_TYPE', message, TypeError);
	}

	#detach(port: object): PortEnd {
		const handle = this.#handles.get(port);
		const end = handle?.end;
		if (!handle || !end) throw new Error('the port was detached before');
		handle.end = undefined;
		end.owner = undefined;
		handle.close();
		return end;
	}

	#post(port: object, args: unknown[]): true | undefined {
		if (args.length === 0) {
			const message = 'Not enough arguments to MessagePort.postMessage';
			throw this.#environment.nodeError('ERR_MISSING_ARGS', message, TypeError);
		}
		const transfer = transferListOf(args[1], (text) => this.invalid(text));
		const message = this.coder.encode(args[0], transfer, port);
		const handle = this.openHandleOf(port);
		if (!handle) return undefined;
		const link = handle.end?.link;
		if (link?.leavesThread && message.carried.some(({ kind }) => kind === 'native')) {
			throw this.coder.dataCloneError('An object of a binding cannot go to another thread.');
		}
		link?.send(message);
		return true;
	}

	#makeClass(): { prototype: object } {
		const { handleMethods, ownMethods } = portMethods(this, (port, args) => this.#post(port, args));
		const environment = this.#environment;
		function MessagePort(): never {
			const message = 'Constructor cannot be called';
			throw environment.nodeError('ERR_CONSTRUCT_CALL_INVALID', message, TypeError);
		}
		MessagePort.prototype = Object.assign(Object.create(handleMethods) as object, ownMethods);
		const constructor = { value: MessagePort, writable: true, configurable: true };
		Object.defineProperty(MessagePort.prototype, 'constructor', constructor);
		return MessagePort;
	}
}

/** `handleMethods`: what MessagePort inherits from HandleWrap in C++. */
function portMethods(
	ports: MessagePorts,
	post: (port: object, args: unknown[]) => true | undefined,
) {
	class HandleMethods {
		close() {
			ports.handleOf(this)?.close();
		}
		ref() {
			ports.handleOf(this)?.ref();
		}
		unref() {
			ports.handleOf(this)?.unref();
		}
		hasRef() {
			const handle = ports.handleOf(this);
			if (!handle) throw new TypeError('Illegal invocation');
			return handle.closing ? undefined : handle.hasRef();
		}
	}
	const ownMethods = {
		postMessage(this: object, ...args: unknown[]) {
			return post(this, args);
		},
		start(this: object) {
			const handle = ports.openHandleOf(this);
			if (!handle) return;
			handle.receiving = true;
			handle.arrived();
		},
	};
	return { handleMethods: HandleMethods.prototype, ownMethods };
}
