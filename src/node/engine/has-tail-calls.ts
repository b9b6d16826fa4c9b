// Whether a strict function that ends with a call leaves the stack before that call, as in JavaScriptCore. To be asked
// before Error is replaced.
export function hasTailCalls(): boolean {
	const probe = { called: () => new Error('probe').stack ?? '' };
	const { calling } = {
		calling(): string {
			return probe.called();
		},
	};
	return !calling().includes('calling');
}
