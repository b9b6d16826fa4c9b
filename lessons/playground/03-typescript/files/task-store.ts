export interface Task {
	readonly id: number;
	readonly title: string;
	readonly done: boolean;
}

export class TaskStore {
	#tasks: readonly Task[] = [];

	constructor(titles: readonly string[]) {
		for (const title of titles) this.add(title);
	}

	all(): Task[] {
		return [...this.#tasks];
	}

	add(title: string): Task {
		const task: Task = { id: this.#tasks.length + 1, title, done: false };
		this.#tasks = [...this.#tasks, task];
		return task;
	}

	finish(id: number): Task | undefined {
		this.#tasks = this.#tasks.map((task) => (task.id === id ? { ...task, done: true } : task));
		return this.#tasks.find((task) => task.id === id);
	}
}
