// A file name in the encoding that the caller of readdir, readlink, realpath or mkdtemp asked for
// (StringBytes::Encode of src/string_bytes.cc).
import type { Environment } from '../environment.ts';

interface NodeBuffer {
	from(text: string): Uint8Array & { toString(encoding: string): string };
}

export function encodeName(
	environment: Environment,
	name: string,
	encoding: unknown,
): string | Uint8Array {
	if (encoding === undefined || encoding === null) return name;
	if (encoding === 'utf8' || encoding === 'utf-8') return name;
	const { Buffer } = environment.requireBuiltin('buffer') as { Buffer: NodeBuffer };
	const bytes = Buffer.from(name);
	return encoding === 'buffer' ? bytes : bytes.toString(String(encoding));
}
