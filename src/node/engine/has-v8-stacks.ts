// Whether the engine gives call sites to Error.prepareStackTrace, as V8 does.
export function hasV8Stacks(): boolean {
	const { prepareStackTrace } = Error;
	try {
		Error.prepareStackTrace = () => 'prepared';
		return new Error('probe').stack === 'prepared';
	} finally {
		Reflect.set(Error, 'prepareStackTrace', prepareStackTrace);
	}
}
