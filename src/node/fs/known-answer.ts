// A question whose answer is known here, without the kernel: files of images, arguments that fail early.
// Posted, it is still answered in a turn of its own, as libuv's thread pool would.
import type { Environment } from '../environment.ts';
import type { Question } from './kernel-question.ts';

export function knownAnswer<Result>(
	environment: Environment,
	errno: number,
	result: Result,
): Question<Result> {
	return {
		wait: () => ({ errno, result }),
		post: (done) => {
			environment.loop.requestStarted();
			environment.loop.enqueue(() => {
				environment.loop.requestEnded();
				done(errno, result);
			});
		},
	};
}
