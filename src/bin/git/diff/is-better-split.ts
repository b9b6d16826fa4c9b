// Which of two places a change is shown at.
import type { SplitScore } from './split-score.ts';

/** Equal counts as better: the later place wins. */
export function isBetterSplit(score: SplitScore, than: SplitScore): boolean {
	return 60 * Math.sign(score.indent - than.indent) + score.penalty - than.penalty <= 0;
}
