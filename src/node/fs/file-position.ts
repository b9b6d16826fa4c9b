// A position as lib gives it: null, undefined, -1 or a bigint below 0 mean the file's own.
export function filePosition(position: unknown): number {
	return typeof position === 'number' || typeof position === 'bigint' ? Number(position) : -1;
}
