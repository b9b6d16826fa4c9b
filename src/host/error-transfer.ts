// Makes errors cross Comlink with what Node's errors carry: Comlink itself keeps only message, name
// and stack, and the client copies whatever arrives onto a new Error.
import { transferHandlers, type TransferHandler } from 'comlink';

interface Thrown {
	isError: boolean;
	value: unknown;
}

type ThrowHandler = TransferHandler<{ value: unknown }, Thrown>;

export function errorTransfer(): ThrowHandler {
	const original = transferHandlers.get('throw') as ThrowHandler;
	return {
		canHandle: (value): value is { value: unknown } => original.canHandle(value),
		serialize(thrown) {
			const { value: error } = thrown;
			if (!(error instanceof Error)) return original.serialize(thrown);
			const { message, name, stack } = error;
			return [{ isError: true, value: { ...error, message, name, stack } }, []];
		},
		deserialize: (thrown) => original.deserialize(thrown),
	};
}
