import { expect, test } from 'vitest';
import { WorkerPool } from '#kernel/processes/worker-pool.ts';
import type { WorkerLike } from '#kernel/machine.ts';
import { PretendMachine, type PretendWorker } from '../pretend-machine.ts';

function owner() {
	const started: WorkerLike[] = [];
	const messages: string[] = [];
	return {
		started,
		messages,
		owner: {
			started: (worker: WorkerLike) => started.push(worker),
			broken: (message: string) => messages.push(message),
		},
	};
}

function machineOf(boot: (worker: PretendWorker) => void): PretendMachine {
	const machine = new PretendMachine();
	machine.boot = boot;
	return machine;
}

test('fills up one worker after the other', () => {
	const machine = machineOf(() => undefined);
	new WorkerPool(machine, 2);
	expect(machine.workers).toHaveLength(1);
	machine.workers[0]?.say({ type: 'ready' });
	machine.runLater();
	expect(machine.workers).toHaveLength(2);
	machine.workers[1]?.say({ type: 'ready' });
	machine.runLater();
	expect(machine.workers).toHaveLength(2);
});

test('gives a ready worker at once, else the one that is on its way', () => {
	const machine = machineOf(() => undefined);
	const pool = new WorkerPool(machine, 1);
	const first = owner();
	pool.take(first.owner);
	expect(first.started).toEqual([]);
	machine.workers[0]?.say({ type: 'ready' });
	expect(first.started).toEqual([machine.workers[0]]);
	machine.runLater();
	machine.workers[1]?.say({ type: 'ready' });
	const second = owner();
	pool.take(second.owner);
	expect(second.started).toEqual([machine.workers[1]]);
});

test('makes more workers than it keeps when more are needed', () => {
	const machine = machineOf((worker) => worker.say({ type: 'ready' }));
	const pool = new WorkerPool(machine, 0);
	const owners = [owner(), owner(), owner()];
	for (const one of owners) pool.take(one.owner);
	expect(machine.workers).toHaveLength(3);
});

test('an idle worker that breaks is not replaced until one is needed', () => {
	const machine = machineOf(() => undefined);
	const pool = new WorkerPool(machine, 1);
	machine.workers[0]?.say({ type: 'broken', message: 'm', stack: 's' });
	machine.runLater();
	expect(machine.workers).toHaveLength(1);
	expect(machine.workers[0]?.terminated).toBe(true);
	const { owner: one, messages } = owner();
	const takeAway = pool.take(one);
	machine.workers[1]?.say({ type: 'broken', message: 'again', stack: 's' });
	expect(messages).toEqual(['again\ns']);
	takeAway();
	expect(machine.workers[1]?.terminated).toBe(true);
});
