// Bytes that were given as a snapshot and are none.
export class SnapshotError extends Error {
	override readonly name = 'SnapshotError';
}
