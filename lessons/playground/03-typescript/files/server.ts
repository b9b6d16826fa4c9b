// Node takes the types away before it runs this, without checking them: the editor checks as you type.
import express, { type Request, type Response } from 'express';
import { TaskStore, type Task } from './task-store.ts';

const app = express();
const store = new TaskStore(['Read server.ts', 'Give a task a due date']);

app.use(express.json());

app.get('/', (request: Request, response: Response<Task[]>) => {
	response.json(store.all());
});

app.post('/tasks', (request: Request<object, Task | { error: string }, { title?: unknown }>, response) => {
	const title = request.body?.title;
	if (typeof title !== 'string') {
		response.status(400).json({ error: 'A task needs a title' });
		return;
	}
	response.status(201).json(store.add(title));
});

app.put('/tasks/:id/done', (request, response) => {
	const task = store.finish(Number(request.params.id));
	if (task) response.json(task);
	else response.status(404).json({ error: `There is no task ${request.params.id}` });
});

const port = Number(process.env.PORT ?? 3000);
app.listen(port, () => console.log(`Tasks at http://localhost:${port}`));
