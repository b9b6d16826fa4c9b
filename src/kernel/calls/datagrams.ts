// Calls on UDP sockets.
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { OpenFile } from '../open-file.ts';
import { DatagramSocket } from '../streams/datagram-socket.ts';
import type { CallTable } from './call-table.ts';

type Names = 'bindDatagrams' | 'sendDatagram' | 'receiveDatagrams' | 'joinGroup';

export const datagrams: CallTable<Names> = {
	bindDatagrams({ kernel, process }, address, shared) {
		const socket = kernel.datagrams.bind(address, shared);
		return { fd: process.descriptors.add(socket), address: socket.address };
	},

	sendDatagram({ kernel, process }, fd, data, to) {
		kernel.datagrams.send(socket(process.descriptors.get(fd)), data, to);
		return data.byteLength;
	},

	receiveDatagrams: (call, fd) => socket(call.process.descriptors.get(fd)).receive(call),

	joinGroup({ process }, fd, group, on) {
		const { groups } = socket(process.descriptors.get(fd));
		if (on === groups.has(group)) throw new Failure(on ? errno.EADDRINUSE : errno.EADDRNOTAVAIL);
		if (on) groups.add(group);
		else groups.delete(group);
	},
};

function socket(file: OpenFile): DatagramSocket {
	if (!(file instanceof DatagramSocket)) throw new Failure(errno.ENOTSOCK);
	return file;
}
