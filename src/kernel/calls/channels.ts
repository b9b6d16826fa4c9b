// Descriptors that pass from process to process over a channel.
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { OpenFile } from '../open-file.ts';
import { DatagramSocket } from '../streams/datagram-socket.ts';
import { Listener } from '../streams/listener.ts';
import { StreamEnd } from '../streams/stream-end.ts';
import type { Fd, PassedDescriptor } from '../syscalls.ts';
import type { CallTable } from './call-table.ts';

type Names = 'socketPair' | 'passDescriptor' | 'receiveDescriptors';

export const channels: CallTable<Names> = {
	socketPair({ process }, names) {
		const [a, b] = StreamEnd.pair(names);
		return [process.descriptors.add(a), process.descriptors.add(b)];
	},

	passDescriptor({ process: { descriptors } }, channel, fd) {
		end(descriptors.get(channel)).passed.put(descriptors, fd);
	},

	receiveDescriptors(call, channel) {
		const { descriptors } = call.process;
		return end(descriptors.get(channel)).received.take(call, (fd) =>
			describe(fd, descriptors.get(fd)),
		);
	},
};

function describe(fd: Fd, file: OpenFile): PassedDescriptor {
	const { kind } = file;
	if (file instanceof Listener || file instanceof DatagramSocket) {
		return { fd, kind, address: file.address };
	}
	return file instanceof StreamEnd && file.names ? { fd, kind, names: file.names } : { fd, kind };
}

function end(file: OpenFile): StreamEnd {
	if (!(file instanceof StreamEnd)) throw new Failure(errno.ENOTSOCK);
	return file;
}
