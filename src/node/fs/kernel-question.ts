// One kernel call that has not been asked yet: the caller decides how to wait for it.
// Stands for the three ways node_file.cc runs one uv_fs_* function (AsyncCall, FSReqPromise, SyncCall).
import type { SyscallName, SyscallResult, Syscalls } from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';

export interface KernelAnswer<Result> {
	/** 0 or negative. */
	errno: number;
	result: Result;
}

/** A question without a kernel call (an image knows the answer) has `known`. */
export interface Question<Result> {
	wait(): KernelAnswer<Result>;
	post(done: (errno: number, result: Result) => void): void;
}

export function kernelQuestion<Name extends SyscallName>(
	environment: Environment,
	name: Name,
	...args: Parameters<Syscalls[Name]>
): Question<SyscallResult<Name>> {
	return {
		wait: () => environment.wait(name, args),
		post: (done) => environment.post(name, args, done),
	};
}
