// Calls that make connections, and the ports.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import { remove } from '../files/remove.ts';
import { SocketFile } from '../files/socket-file.ts';
import type { OpenFile } from '../open-file.ts';
import { Listener, type Incoming } from '../streams/listener.ts';
import { StreamEnd } from '../streams/stream-end.ts';
import type { CallTable } from './call-table.ts';

type Names = 'listen' | 'accept' | 'connect' | 'shutdown' | 'reset' | 'openPorts' | 'watchPorts';

export const network: CallTable<Names> = {
	listen(call, address, backlog) {
		const { kernel, process } = call;
		const listener =
			address.family === 'unix'
				? listenAt(call, address.address, backlog)
				: kernel.network.listen(address, backlog, process.pid);
		return { fd: process.descriptors.add(listener), address: listener.address };
	},

	accept(call, fd) {
		const { descriptors } = call.process;
		const listener = descriptors.get(fd);
		if (!(listener instanceof Listener)) throw new Failure(errno.EINVAL);
		return listener.accept(call, ({ end, ...addresses }) => ({
			fd: descriptors.add(end),
			line: end.giveTo(call.process),
			...addresses,
		}));
	},

	connect(call, address) {
		const { network, files } = call.kernel;
		const take = ({ end, ...addresses }: Incoming) => ({
			fd: call.process.descriptors.add(end),
			line: end.giveTo(call.process),
			...addresses,
		});
		if (address.family !== 'unix') return network.connect(call, address, take);
		const inode = files.find(address.address);
		if (inode.content.kind !== 'socket') throw new Failure(errno.ECONNREFUSED);
		return network.connectTo(call, inode, take);
	},

	shutdown: ({ process }, fd) => stream(process.descriptors.get(fd)).shutdown(),

	reset(call, fd) {
		stream(call.process.descriptors.get(fd)).reset();
		call.kernel.perform(call.process, 'close', [fd]);
	},

	openPorts: ({ kernel }) => kernel.network.openPorts,

	watchPorts({ kernel, process }) {
		const stop = kernel.network.watchPorts((open, port) =>
			process.tell({ type: 'port', open, ...port }),
		);
		process.atEnd.push(stop);
	},
};

function stream(file: OpenFile): StreamEnd {
	if (!(file instanceof StreamEnd)) throw new Failure(errno.ENOTSOCK);
	return file;
}

/** A unix socket: its file is there as long as it listens. */
function listenAt({ kernel, process }: Call, path: string, backlog: number): Listener {
	const place = kernel.files.place(path, true);
	if (place.inode) throw new Failure(errno.EADDRINUSE);
	const inode = kernel.files.create(place, new SocketFile(), 0o777);
	return kernel.network.listenAt(inode, path, backlog, process.pid, () => {
		const now = kernel.files.place(path, true);
		if (now.inode === inode) remove.unlink(kernel.files, path);
	});
}
