// The parser as the build takes it from npm's undici.
import { createRequire } from 'node:module';
import { Llhttp } from '#preview/http/llhttp.ts';

export function loadLlhttp(): Promise<Llhttp> {
	const bytes = createRequire(import.meta.url)('undici/lib/llhttp/llhttp-wasm.js') as BufferSource;
	return Llhttp.load(bytes);
}
