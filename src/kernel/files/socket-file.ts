// The place of a unix socket in the tree. What listens there is the network's business (streams/).
export class SocketFile {
	readonly kind = 'socket';
}
