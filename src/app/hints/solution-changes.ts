// What applying the solution would change. Files that the lesson never had are the learner's own and stay.
import type { Lesson } from '#course/pack.ts';
import type { WorkspaceFiles } from '../workspace/workspace-file.ts';
import type { SolutionChange } from './solution-change.ts';

export function solutionChanges(
	lesson: Pick<Lesson, 'starter' | 'solution'>,
	files: WorkspaceFiles,
): SolutionChange[] {
	const changes: SolutionChange[] = [];
	for (const [path, contents] of Object.entries(lesson.solution)) {
		const mine = files.get(path);
		if (typeof contents !== 'string' || (mine && mine.text === undefined)) continue;
		if (mine?.text !== contents) changes.push({ path, mine: mine?.text, solution: contents });
	}
	for (const path of Object.keys(lesson.starter)) {
		const mine = files.get(path)?.text;
		if (path in lesson.solution || mine === undefined) continue;
		changes.push({ path, mine, solution: undefined });
	}
	return changes;
}
