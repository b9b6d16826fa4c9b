// The type of a table of calls: every name with its own arguments and result.
import type { Call } from '../call.ts';
import type { Later } from '../later.ts';
import type { SyscallName, SyscallResult, Syscalls } from '../syscalls.ts';

export type CallTable<Names extends SyscallName> = {
	readonly [Name in Names]: (
		call: Call,
		...args: Parameters<Syscalls[Name]>
	) => SyscallResult<Name> | Later;
};
