// The tree of a snapshot: what @webcontainer/snapshot writes, with symbolic links.
export interface SnapshotFolder {
	d: Record<string, SnapshotNode>;
}

export type SnapshotNode = SnapshotFolder | { f: { c: Uint8Array } | { l: string } };
