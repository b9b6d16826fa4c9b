// A descriptor that came from another process as the handle that lib expects of its kind.
import type { PassedDescriptor } from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';

interface Adopting {
	adopt(passed: PassedDescriptor): void;
}

const bindings = { tcp: ['tcp_wrap', 'TCP'], udp: ['udp_wrap', 'UDP'] } as const;
const pipe = ['pipe_wrap', 'Pipe'] as const;
const SOCKET = 0;

export function passedHandle(environment: Environment, passed: PassedDescriptor): object {
	const { kind } = passed;
	const [binding, name] = kind === 'tcp' || kind === 'udp' ? bindings[kind] : pipe;
	const Handle = environment.internalBinding(binding)[name] as new (type: number) => Adopting;
	const handle = new Handle(SOCKET);
	handle.adopt(passed);
	return handle;
}
