// The loop's side of a MessagePort: hands arrived messages to JavaScript, one in each turn. Lib gives MessagePort
// another prototype, so that the handle is an object of its own.
import type { Environment, HandleWrap } from '../environment.ts';
import type { MessageCoder } from './message-coder.ts';
import type { PortEnd, PortOwner } from './port-end.ts';

export interface PortHandle extends HandleWrap, PortOwner {
	end: PortEnd | undefined;
	receiving: boolean;
	/** Hands over everything that has arrived, now. */
	drain(): void;
}

type EmitMessage = (this: object, data: unknown, ports: object[], type: string) => void;

/** `port`: the JavaScript object. */
export type PortHandleClass = new (port: object, end: PortEnd) => PortHandle;

export function portHandleClass(environment: Environment, coder: MessageCoder): PortHandleClass {
	const onclose = environment.isolateSymbols['handle_onclose'] as symbol;
	return class MessagePort extends environment.HandleWrap implements PortHandle {
		end: PortEnd | undefined;
		receiving = false;
		readonly #port: object;
		#closed: PortEnd | undefined;
		/** Turns that are on their way. */
		#scheduled = 0;

		constructor(port: object, end: PortEnd) {
			super();
			this.#port = port;
			this.end = end;
			end.owner = this;
			// Only now does the other end hear of it.
			Reflect.set(this, onclose, () => {
				this.#closed?.close();
				(Reflect.get(port, onclose) as (() => void) | undefined)?.call(port);
			});
			this.activate();
			this.unref();
		}

		arrived() {
			if (!this.#hasWork()) {
				environment.loop.stir();
				return;
			}
			const wanted = Math.max(1, this.end?.queue.length ?? 0);
			while (this.#scheduled < wanted) {
				this.#scheduled++;
				this.#soon(() => {
					this.#scheduled--;
					this.#deliver();
					this.arrived();
				});
			}
		}

		drain() {
			this.end?.link?.poll?.();
			while (this.end && this.end.queue.length > 0) this.#deliverNext();
		}

		override onClose() {
			this.#closed = this.end;
			if (this.#closed) this.#closed.owner = undefined;
			this.end = undefined;
		}

		emitMessage(data: unknown, ports: object[], type: string) {
			const emit = environment.perContextExports['emitMessage'] as EmitMessage;
			emit.call(this.#port, data, ports, type);
		}

		/** The loop does not stay for a port that is not ref'd. */
		#soon(turn: () => void) {
			const { loop, browser } = environment;
			if (this.hasRef()) loop.enqueue(turn);
			else browser.setTimeout(() => loop.isAlive && loop.arrive(turn), 0);
		}

		#hasWork(): boolean {
			if (!this.end || this.closing) return false;
			return this.end.queue.length > 0 ? this.receiving : this.end.peerClosed;
		}

		#deliver() {
			if (!this.#hasWork()) return;
			if (this.end?.queue.length === 0) this.close();
			else this.#deliverNext();
		}

		#deliverNext() {
			const message = this.end?.queue.shift();
			if (message === undefined) return;
			let decoded: { value: unknown; ports: object[] };
			try {
				decoded = coder.decode(message);
			} catch (error) {
				environment.makeCallback(this, 'emitMessage', error, [], 'messageerror');
				return;
			}
			const { value, ports } = decoded;
			environment.makeCallback(this, 'emitMessage', value, ports, 'message');
		}
	};
}
