// What a lesson that has no history of its own begins with: one commit of its starter, the same on every machine.
import type { History } from './history.ts';
import type { Lesson } from './pack.ts';

/** 2026-01-01T00:00:00Z, so that the commit has one id. */
const TIME = 1_767_225_600;

export function startHistory(lesson: Pick<Lesson, 'number' | 'starter' | 'history'>): History {
	if (lesson.history) return lesson.history;
	const start = {
		id: 'start',
		branch: 'main',
		parents: [],
		author: { name: 'Slipway', email: 'lesson@slipway.invalid' },
		time: TIME,
		message: lesson.number === '' ? 'Start' : `Start of lesson ${lesson.number}`,
		changes: lesson.starter,
		remove: [],
		tags: {},
	};
	return { head: 'main', identity: true, commits: [start] };
}
