// Whether the engine knows `using` declarations, which WebKit does not yet. To be asked before Function is replaced.
export function hasUsing(): boolean {
	try {
		return typeof new Function('{using nothing=null}') === 'function';
	} catch (error) {
		if (error instanceof SyntaxError) return false;
		throw error;
	}
}
