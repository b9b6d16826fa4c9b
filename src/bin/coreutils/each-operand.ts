// Does something for each operand; what fails is said and the rest still done, as coreutils do.
import { CommandError } from '../shell/command-error.ts';
import type { Io } from '../shell/io.ts';
import { systemMessage } from '../shell/system-message.ts';

/** `describe` puts the system's message into words; usual is `OPERAND: MESSAGE`. */
export async function eachOperand(
	{ name, stderr }: Io,
	operands: readonly string[],
	act: (operand: string) => Promise<void> | void,
	describe = (operand: string, message: string): string => `${operand}: ${message}`,
): Promise<number> {
	let status = 0;
	for (const operand of operands) {
		try {
			await act(operand);
		} catch (error) {
			if (isBrokenPipe(error)) throw error;
			const message =
				error instanceof CommandError ? error.message : describe(operand, systemMessage(error));
			await stderr.write(`${name}: ${message}\n`);
			status = 1;
		}
	}
	return status;
}

function isBrokenPipe(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
