// Which checks the learner has passed, and how often they failed. Kept in the browser.
import { checkNames } from '#course/check-names.ts';
import type { Lesson, Module } from '#course/pack.ts';
import * as v from 'valibot';
import { checkRecord, type CheckRecord } from './check-record.ts';
import { mergeRecords } from './merge-records.ts';
import { progressFile } from './progress-file.ts';
import type { ProgressStore } from './progress-store.ts';
import { quizAnswer, type QuestionPlace, type QuizAnswer } from './quiz-answer.ts';

export interface Share {
	passed: number;
	total: number;
}

export interface CheckPlace {
	pack: string;
	lesson: string;
	check: string;
}

export class Progress {
	readonly #store: ProgressStore;
	#records = $state.raw<ReadonlyMap<string, CheckRecord>>(new Map());
	#answers = $state.raw<ReadonlyMap<string, QuizAnswer>>(new Map());
	#kept = $state.raw(true);

	constructor(store: ProgressStore) {
		this.#store = store;
	}

	/** False: the browser refuses to keep it for the next visit. */
	get kept(): boolean {
		return this.#kept;
	}

	get empty(): boolean {
		return this.#records.size === 0 && this.#answers.size === 0;
	}

	async load(): Promise<void> {
		await this.#storing(async () => {
			const { checks, answers } = await this.#store.all();
			this.#take(known(checkRecord, checks));
			this.#takeAnswers(known(quizAnswer, answers));
		});
	}

	passed(place: CheckPlace): boolean {
		return this.#find(place).passedAt !== null;
	}

	/** Checks of a pack that passed once. */
	passedIn(pack: string): number {
		const records = [...this.#records.values()];
		return records.filter((record) => record.pack === pack && record.passedAt !== null).length;
	}

	/** Runs in which it failed. */
	attempts(place: CheckPlace): number {
		return this.#find(place).attempts;
	}

	ofLesson(pack: string, lesson: Lesson): Share {
		const names = checkNames(lesson.checks ?? '');
		const passed = names.filter(({ id }) => this.passed({ pack, lesson: lesson.id, check: id }));
		return { passed: passed.length, total: names.length };
	}

	/** True if it has checks, and all of them passed once. */
	isDone(pack: string, lesson: Lesson): boolean {
		const { passed, total } = this.ofLesson(pack, lesson);
		return total > 0 && passed === total;
	}

	/** Lessons, not checks. One without checks is done as it is read. */
	ofModule(pack: string, module: Module): Share {
		const graded = module.lessons.filter(({ checks }) => checks !== undefined);
		const done = graded.filter((lesson) => this.isDone(pack, lesson));
		return { passed: done.length, total: graded.length };
	}

	/** @param ok the outcome of one run */
	async record(place: CheckPlace, ok: boolean): Promise<void> {
		const known = this.#find(place);
		const record: CheckRecord = ok
			? { ...known, passedAt: known.passedAt ?? Date.now() }
			: { ...known, attempts: known.attempts + 1 };
		this.#take([record]);
		await this.#storing(() => this.#store.put({ checks: [record] }));
	}

	export(): string {
		return progressFile.write({
			checks: [...this.#records.values()],
			answers: [...this.#answers.values()],
		});
	}

	/** Adds what the file knows; nothing is lost. @returns how many checks it holds */
	async import(text: string): Promise<number> {
		const file = progressFile.read(text);
		const checks = file.checks.map((record) =>
			mergeRecords(this.#records.get(keyOf(record)), record),
		);
		const answers = file.answers.filter(
			(answer) => answer.at > (this.#answers.get(answerKey(answer))?.at ?? -1),
		);
		this.#take(checks);
		this.#takeAnswers(answers);
		await this.#storing(() => this.#store.put({ checks, answers }));
		return checks.length;
	}

	/** What was answered last to a question of a lesson. */
	answer(place: QuestionPlace): QuizAnswer | undefined {
		return this.#answers.get(answerKey(place));
	}

	async recordAnswer(answer: QuizAnswer): Promise<void> {
		this.#takeAnswers([answer]);
		await this.#storing(() => this.#store.put({ answers: [answer] }));
	}

	async clear(): Promise<void> {
		this.#records = new Map();
		this.#answers = new Map();
		await this.#storing(() => this.#store.clear());
	}

	#find({ pack, lesson, check }: CheckPlace): CheckRecord {
		const known = this.#records.get(keyOf({ pack, lesson, check }));
		return known ?? { pack, lesson, check, passedAt: null, attempts: 0 };
	}

	#take(records: readonly CheckRecord[]): void {
		const all = new Map(this.#records);
		for (const record of records) all.set(keyOf(record), record);
		this.#records = all;
	}

	#takeAnswers(answers: readonly QuizAnswer[]): void {
		const all = new Map(this.#answers);
		for (const answer of answers) all.set(answerKey(answer), answer);
		this.#answers = all;
	}

	/** A browser may refuse storage altogether: then progress lasts as long as the page. */
	async #storing(action: () => Promise<void>): Promise<void> {
		try {
			await action();
		} catch (error) {
			if (!(error instanceof DOMException)) throw error;
			this.#kept = false;
		}
	}
}

/** What an older or newer version has written is left out. */
function known<T>(schema: v.GenericSchema<unknown, T>, values: readonly unknown[]): T[] {
	return values.flatMap((value) => {
		const result = v.safeParse(schema, value);
		return result.success ? [result.output] : [];
	});
}

function answerKey({ pack, lesson, question }: QuestionPlace): string {
	return `${pack}/${lesson}/${question}`;
}

function keyOf({ pack, lesson, check }: CheckPlace): string {
	return `${pack}/${lesson}/${check}`;
}
