// Names of the packages that a pack's package.json asks for.
import * as v from 'valibot';

const schema = v.object({ dependencies: v.optional(v.record(v.string(), v.string()), {}) });

/** @param bytes of package.json; a file that says nothing sensible asks for nothing */
export function packImports(bytes: Uint8Array | undefined): string[] {
	if (!bytes) return [];
	try {
		const result = v.safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)));
		return result.success ? Object.keys(result.output.dependencies) : [];
	} catch (error) {
		if (error instanceof SyntaxError) return [];
		throw error;
	}
}
