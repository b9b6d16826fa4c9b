// Builds the index of a snapshot in one pass over its structure; contents are skipped.
import { fileType } from '../file-type.ts';
import { layout } from './layout.ts';
import { MsgpackReader, type Span } from './msgpack-reader.ts';
import { SnapshotError } from './snapshot-error.ts';

interface Node {
	name: Span;
	mode: number;
	/** Of a file or link. */
	content: Span;
	children: Node[];
}

const NOTHING: Span = { start: 0, length: 0 };

/** Throws a SnapshotError with a byte offset for what is not a snapshot. */
export function scan(bytes: Uint8Array): Int32Array<SharedArrayBuffer> {
	const reader = new MsgpackReader(bytes);
	const root: Node = { name: NOTHING, mode: 0, content: NOTHING, children: [] };
	const count = 1 + readNode(reader, bytes, root, false);
	if (root.mode !== (fileType.DIRECTORY | 0o755))
		throw new SnapshotError('Not a snapshot: no directory');
	return layOut(bytes, root, count);
}

/** Number of entries below `node`. */
function readNode(reader: MsgpackReader, bytes: Uint8Array, node: Node, inBin: boolean): number {
	let below = 0;
	for (let pairs = reader.map(); pairs > 0; pairs--) {
		const key = reader.key();
		if (key === 'd') below = readDirectory(reader, bytes, node, inBin);
		else if (key === 'f') readFile(reader, bytes, node, inBin);
		else reader.skip();
	}
	return below;
}

function readDirectory(reader: MsgpackReader, bytes: Uint8Array, node: Node, inBin: boolean) {
	node.mode = fileType.DIRECTORY | 0o755;
	const pairs = reader.map();
	let below = pairs;
	for (let i = 0; i < pairs; i++) {
		const child: Node = { name: reader.span(), mode: 0, content: NOTHING, children: [] };
		below += readNode(reader, bytes, child, inBin || isBin(bytes, child.name));
		if (child.mode === 0)
			throw new SnapshotError('Not a snapshot: an entry is neither file nor directory');
		node.children.push(child);
	}
	return below;
}

function readFile(reader: MsgpackReader, bytes: Uint8Array, node: Node, inBin: boolean): void {
	let executable = false;
	for (let pairs = reader.map(); pairs > 0; pairs--) {
		const key = reader.key();
		if (key === 'c') {
			node.mode ||= fileType.FILE;
			node.content = reader.span();
		} else if (key === 'l') {
			node.mode = fileType.LINK | 0o777;
			node.content = reader.span();
		} else {
			executable ||= key === 'x';
			reader.skip();
		}
	}
	if (node.mode !== fileType.FILE) return;
	executable ||= inBin || startsWithHashBang(bytes, node.content);
	node.mode |= executable ? 0o755 : 0o644;
}

/** The directory names under which npm packages and Unix keep programs: `bin`, `.bin`. */
function isBin(bytes: Uint8Array, { start, length }: Span): boolean {
	const dot = length === 4 && bytes[start] === 0x2e ? 1 : 0;
	if (length - dot !== 3) return false;
	const at = start + dot;
	return bytes[at] === 0x62 && bytes[at + 1] === 0x69 && bytes[at + 2] === 0x6e;
}

function startsWithHashBang(bytes: Uint8Array, { start, length }: Span): boolean {
	return length > 2 && bytes[start] === 0x23 && bytes[start + 1] === 0x21;
}

function layOut(bytes: Uint8Array, root: Node, count: number): Int32Array<SharedArrayBuffer> {
	const memory = new SharedArrayBuffer((layout.HEADER + count * layout.RECORD) * 4);
	const index = new Int32Array(memory);
	index[0] = layout.MAGIC;
	index[1] = count;
	const queue: Node[] = [root];
	const parents = [0];
	for (let entry = 0; entry < queue.length; entry++) {
		const node = queue[entry];
		if (!node) break;
		const directory = (node.mode & fileType.MASK) === fileType.DIRECTORY;
		const { start, length } = directory
			? { start: queue.length, length: node.children.length }
			: node.content;
		const { name, mode } = node;
		const record = [parents[entry] ?? 0, name.start, name.length, mode, start, length];
		index.set(record, layout.HEADER + entry * layout.RECORD);
		node.children.sort((a, b) => compareNames(bytes, a.name, b.name));
		for (const child of node.children) {
			queue.push(child);
			parents.push(entry);
		}
	}
	return index;
}

function compareNames(bytes: Uint8Array, a: Span, b: Span): number {
	const common = Math.min(a.length, b.length);
	for (let i = 0; i < common; i++) {
		const difference = (bytes[a.start + i] ?? 0) - (bytes[b.start + i] ?? 0);
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}
