// `[[ ... ]]`.
import type { TestExpression } from 'unbash';
import { CommandError } from './command-error.ts';
import type { Executor } from './executor.ts';
import { fileTest } from './file-test.ts';
import { globSource } from './glob-source.ts';

export async function testExpression(shell: Executor, node: TestExpression): Promise<boolean> {
	switch (node.type) {
		case 'TestGroup':
			return testExpression(shell, node.expression);
		case 'TestNot':
			return (await testExpression(shell, node.operand)) === (node.negations.length % 2 === 0);
		case 'TestLogical':
			for (const operand of node.operands) {
				const met = await testExpression(shell, operand);
				if (met === (node.operator === '||')) return met;
			}
			return node.operator === '&&';
		case 'TestUnary':
			return fileTest(node.operator, await shell.expansion.text(node.operand), shell.state.cwd);
		case 'TestBinary': {
			const left = await shell.expansion.text(node.left);
			const { operator } = node;
			if (operator === '=~') return new RegExp(await shell.expansion.text(node.right)).test(left);
			if (operator === '==' || operator === '=' || operator === '!=') {
				const source = globSource(await shell.expansion.pattern(node.right));
				return new RegExp(`^${source}$`, 'u').test(left) === (operator !== '!=');
			}
			return comparison(operator, left, await shell.expansion.text(node.right));
		}
		default:
			return node satisfies never;
	}
}

function comparison(operator: string, left: string, right: string): boolean {
	if (operator === '<') return left < right;
	if (operator === '>') return left > right;
	const compare = numeric[operator];
	if (!compare) throw new CommandError(`${operator}: unknown operator`, 2);
	return compare(Number(left), Number(right));
}

const numeric: Readonly<Record<string, (left: number, right: number) => boolean>> = {
	'-eq': (left, right) => left === right,
	'-ne': (left, right) => left !== right,
	'-lt': (left, right) => left < right,
	'-le': (left, right) => left <= right,
	'-gt': (left, right) => left > right,
	'-ge': (left, right) => left >= right,
};
