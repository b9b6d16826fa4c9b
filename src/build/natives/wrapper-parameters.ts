// The parameters Node's loader compiles a builtin with (BuiltinLoader::LookupAndCompile in src/node_builtins.cc).
export function wrapperParameters(id: string): string {
	if (id === 'internal/bootstrap/realm') {
		return 'process,getLinkedBinding,getInternalBinding,primordials';
	}
	if (id.startsWith('internal/per_context/')) {
		return 'exports,primordials,privateSymbols,perIsolateSymbols';
	}
	if (id.startsWith('internal/main/') || id.startsWith('internal/bootstrap/')) {
		return 'process,require,internalBinding,primordials';
	}
	return 'exports,require,module,process,internalBinding,primordials';
}
