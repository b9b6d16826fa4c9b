// `$((...))` and `((...))`: integers, as in C (POSIX 2.6.4).
import type { ArithmeticExpression } from 'unbash';
import { CommandError } from './command-error.ts';
import type { ShellState } from './shell-state.ts';

type Binary = (left: bigint, right: bigint) => bigint;

const truth = (value: boolean): bigint => (value ? 1n : 0n);
const divisor = (right: bigint): bigint => {
	if (right === 0n) throw new CommandError('division by 0');
	return right;
};

const binary: Readonly<Record<string, Binary>> = {
	'+': (a, b) => a + b,
	'-': (a, b) => a - b,
	'*': (a, b) => a * b,
	'/': (a, b) => a / divisor(b),
	'%': (a, b) => a % divisor(b),
	'**': (a, b) => a ** b,
	'<<': (a, b) => a << b,
	'>>': (a, b) => a >> b,
	'&': (a, b) => a & b,
	'|': (a, b) => a | b,
	'^': (a, b) => a ^ b,
	'<': (a, b) => truth(a < b),
	'<=': (a, b) => truth(a <= b),
	'>': (a, b) => truth(a > b),
	'>=': (a, b) => truth(a >= b),
	'==': (a, b) => truth(a === b),
	'!=': (a, b) => truth(a !== b),
	',': (_, b) => b,
};

export class Arithmetic {
	readonly #state: ShellState;
	/** Expands `$x` and `$(...)` inside an expression. */
	readonly #textOf: (node: ArithmeticExpression) => Promise<string>;

	constructor(state: ShellState, textOf: (node: ArithmeticExpression) => Promise<string>) {
		this.#state = state;
		this.#textOf = textOf;
	}

	async evaluate(node: ArithmeticExpression): Promise<bigint> {
		switch (node.type) {
			case 'ArithmeticGroup':
				return this.evaluate(node.expression);
			case 'ArithmeticTernary':
				return this.evaluate((await this.evaluate(node.test)) ? node.consequent : node.alternate);
			case 'ArithmeticUnary':
				return this.#unary(node.operator, node.operand, node.prefix);
			case 'ArithmeticBinary':
				return this.#binary(node.operator, node.left, node.right);
			case 'ArithmeticWord':
			case 'ArithmeticCommandExpansion':
				return this.#value(await this.#textOf(node));
			default:
				return node satisfies never;
		}
	}

	async #binary(
		operator: string,
		left: ArithmeticExpression,
		right: ArithmeticExpression,
	): Promise<bigint> {
		if (operator === '&&') {
			return truth(!!(await this.evaluate(left)) && !!(await this.evaluate(right)));
		}
		if (operator === '||') {
			return truth(!!(await this.evaluate(left)) || !!(await this.evaluate(right)));
		}
		const operate = binary[operator];
		if (operate) return operate(await this.evaluate(left), await this.evaluate(right));
		const compound = operator === '=' ? undefined : binary[operator.slice(0, -1)];
		if (operator !== '=' && !compound) throw new CommandError(`unknown operator ${operator}`);
		const value = await this.evaluate(right);
		return this.#assign(left, compound ? compound(await this.evaluate(left), value) : value);
	}

	async #unary(operator: string, operand: ArithmeticExpression, prefix: boolean): Promise<bigint> {
		const value = await this.evaluate(operand);
		switch (operator) {
			case '-':
				return -value;
			case '+':
				return value;
			case '!':
				return truth(value === 0n);
			case '~':
				return ~value;
			case '++':
			case '--': {
				const next = value + (operator === '++' ? 1n : -1n);
				this.#assign(operand, next);
				return prefix ? next : value;
			}
			default:
				throw new CommandError(`unknown operator ${operator}`);
		}
	}

	#assign(target: ArithmeticExpression, value: bigint): bigint {
		if (target.type !== 'ArithmeticWord' || !/^[a-z_]\w*$/i.test(target.value)) {
			throw new CommandError('attempted assignment to non-variable');
		}
		this.#state.variables.set(target.value, String(value));
		return value;
	}

	#value(text: string): bigint {
		const word = text.trim();
		if (word === '') return 0n;
		if (/^[a-z_]\w*$/i.test(word)) return this.#value(this.#state.variables.get(word) ?? '');
		const negative = word.startsWith('-');
		const digits = negative ? word.slice(1) : word;
		const literal = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
		if (!/^(0x[\da-f]+|0o[0-7]+|\d+)$/i.test(literal)) {
			throw new CommandError(`${word}: arithmetic syntax error`);
		}
		return negative ? -BigInt(literal) : BigInt(literal);
	}
}
