// A tree of files as the client sends and takes it, and as a snapshot holds it (with bytes for `c`).

/** `b`: `c` is binary, one character per byte. `l`: the target of a symbolic link. */
export type WireFile<Contents = string> = { c: Contents; b?: boolean } | { l: string };

export interface WireDirectory<Contents = string> {
	d: Record<string, WireDirectory<Contents> | { f: WireFile<Contents> }>;
}
