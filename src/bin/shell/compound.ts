// Compound commands (POSIX 2.9.4): if, for, while, case, groups, subshells, and bash's tests and arithmetic.
import type { Case, CompoundCommand, CompoundList, Redirected } from 'unbash';
import { CommandError } from './command-error.ts';
import type { Executor } from './executor.ts';
import { globSource } from './glob-source.ts';
import { Leave } from './leave.ts';
import type { Stdio } from './stdio.ts';
import { testExpression } from './test-expression.ts';

export async function runCompound(
	shell: Executor,
	node: CompoundCommand | Redirected | CompoundList,
	stdio: Stdio,
): Promise<number> {
	switch (node.type) {
		case 'CompoundList':
			return shell.list(node.commands, stdio);
		case 'BraceGroup':
			return shell.list(node.body.commands, stdio);
		case 'Subshell':
			return inSubshell(shell, node.body, stdio);
		case 'If': {
			for (const branch of [node, ...node.elif]) {
				if (await shell.condition(branch.clause.commands, stdio)) {
					return shell.list(branch.then.commands, stdio);
				}
			}
			return node.else ? shell.list(node.else.commands, stdio) : 0;
		}
		case 'For': {
			const { wordlist, name, body } = node;
			const words = wordlist ? await shell.expansion.words(wordlist) : [...shell.state.parameters];
			return loop(shell, body, stdio, () => {
				const word = words.shift();
				if (word !== undefined) shell.state.variables.set(name.value, word);
				return Promise.resolve(word !== undefined);
			});
		}
		case 'While':
			return loop(shell, node.body, stdio, async () => {
				const met = await shell.condition(node.clause.commands, stdio);
				return met === (node.kind === 'while');
			});
		case 'ArithmeticFor': {
			const { initialize, test, update } = node;
			if (initialize) await shell.expansion.arithmetic(initialize);
			let first = true;
			return loop(shell, node.body, stdio, async () => {
				if (!first && update) await shell.expansion.arithmetic(update);
				first = false;
				return !test || (await shell.expansion.arithmetic(test)) !== 0n;
			});
		}
		case 'Case':
			return runCase(shell, node, stdio);
		case 'TestCommand':
			return Number(!(await testExpression(shell, node.expression)));
		case 'ArithmeticCommand': {
			const value = node.expression ? await shell.expansion.arithmetic(node.expression) : 0n;
			return Number(value === 0n);
		}
		case 'Redirected':
			return shell.command(node, stdio);
		case 'Select':
			throw new CommandError('select is not supported here', 2);
		default:
			return node satisfies never;
	}
}

async function inSubshell(shell: Executor, body: CompoundList, stdio: Stdio): Promise<number> {
	try {
		return await shell.subshell().list(body.commands, stdio);
	} catch (error) {
		if (error instanceof Leave) return error.status;
		throw error;
	}
}

async function loop(
	shell: Executor,
	body: CompoundList,
	stdio: Stdio,
	again: () => Promise<boolean>,
): Promise<number> {
	let status = 0;
	while (!shell.signal.aborted && (await again())) {
		try {
			status = await shell.list(body.commands, stdio);
		} catch (error) {
			if (!(error instanceof Leave) || (error.kind !== 'break' && error.kind !== 'continue')) {
				throw error;
			}
			if (error.levels > 1) throw new Leave(error.kind, error.status, error.levels - 1);
			status = 0;
			if (error.kind === 'break') break;
		}
		// Lets signals and children be heard in a loop of commands that never wait.
		await new Promise((resolve) => setImmediate(resolve));
	}
	return status;
}

async function runCase(shell: Executor, { word, items }: Case, stdio: Stdio): Promise<number> {
	const text = await shell.expansion.text(word);
	let status = 0;
	let falls = false;
	for (const { pattern, body, terminator } of items) {
		for (const candidate of pattern) {
			if (falls) break;
			const source = globSource(await shell.expansion.pattern(candidate));
			falls = new RegExp(`^${source}$`, 'u').test(text);
		}
		if (!falls) continue;
		status = await shell.list(body.commands, stdio);
		if (terminator !== ';&' && terminator !== ';;&') break;
		falls = terminator === ';&';
	}
	return status;
}
