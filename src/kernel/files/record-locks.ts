// Advisory locks on ranges of a file's bytes, as fcntl(2) has them: a process owns its locks whichever descriptor
// it took them by. (Other than there, closing one of its descriptors does not drop the locks it has by another.)
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { LockKind } from '../syscalls.ts';

interface Lock {
	owner: object;
	kind: 'shared' | 'exclusive';
	start: number;
	/** First byte after it. */
	end: number;
}

export class RecordLocks {
	#locks: Lock[] = [];

	/** What `owner` had in that range gives way. EAGAIN while others hold what does not go with it. */
	set(owner: object, kind: LockKind, start: number, end: number): void {
		if (kind !== 'none' && this.isTaken(owner, kind, start, end)) throw new Failure(errno.EAGAIN);
		this.#locks = this.#locks.flatMap((lock) =>
			lock.owner === owner ? outside(lock, start, end) : [lock],
		);
		if (kind !== 'none') this.#locks.push({ owner, kind, start, end });
	}

	/** Whether someone else's lock is in the way of such a lock. */
	isTaken(owner: object, kind: 'shared' | 'exclusive', start: number, end: number): boolean {
		return this.#locks.some(
			(lock) =>
				lock.owner !== owner &&
				lock.start < end &&
				lock.end > start &&
				(kind === 'exclusive' || lock.kind === 'exclusive'),
		);
	}

	/** Everything `owner` has. */
	release(owner: object): void {
		this.#locks = this.#locks.filter((lock) => lock.owner !== owner);
	}
}

/** What is left of `lock` without the range. */
function outside(lock: Lock, start: number, end: number): Lock[] {
	const parts = [
		{ ...lock, end: Math.min(lock.end, start) },
		{ ...lock, start: Math.max(lock.start, end) },
	];
	return parts.filter((part) => part.start < part.end);
}
