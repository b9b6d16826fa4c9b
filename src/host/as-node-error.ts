// Waits for a kernel call and turns its failure into the error Node would throw for `call`.
import { NodeError, type SystemCall } from './node-error.ts';

export async function asNodeError<T>(call: SystemCall, answer: Promise<T>): Promise<T> {
	try {
		return await answer;
	} catch (error) {
		if (isKernelError(error)) throw new NodeError(error.code, error.errno, call);
		throw error;
	}
}

function isKernelError(error: unknown): error is Error & { code: string; errno: number } {
	return error instanceof Error && 'errno' in error && 'code' in error;
}
