// Whether a source may declare something with `using`.
const declaration = /\busing\s+[\p{ID_Start}$_][\p{ID_Continue}$]*\s*(?:=|of\b)/u;

export function mentionsUsing(source: string): boolean {
	return source.includes('using') && declaration.test(source);
}
