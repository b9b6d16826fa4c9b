// The named parameters of a statement: `$a`, `:a`, `@a`, and the bare name where that is allowed.
import type { PreparedStatement } from './prepared-statement.ts';

export class ParameterNames {
	readonly #statement: PreparedStatement;
	readonly #full = new Map<string, number>();
	/** Made when bare names are first allowed. */
	#bare: Map<string, string> | undefined;

	constructor(statement: PreparedStatement) {
		this.#statement = statement;
		const { c, memory } = statement.connection.library;
		const { pointer } = statement;
		for (let index = 1; index <= c.sqlite3_bind_parameter_count(pointer); index++) {
			const name = memory.textOrNull(c.sqlite3_bind_parameter_name(pointer, index));
			if (name !== null) this.#full.set(name, index);
		}
	}

	/** The parameter's index. */
	find(name: string, bareToo: boolean): number | undefined {
		if (bareToo) this.#bare ??= this.#bareNames();
		const full = this.#full.has(name) ? name : bareToo ? this.#bare?.get(name) : undefined;
		return full === undefined ? undefined : this.#full.get(full);
	}

	#bareNames(): Map<string, string> {
		const bare = new Map<string, string>();
		for (const full of this.#full.keys()) {
			const name = full.slice(1);
			const other = bare.get(name);
			if (other !== undefined) {
				throw this.#statement.connection.checks.state(
					`Cannot create bare named parameter '${name}' because of conflicting names ` +
						`'${other}' and '${full}'.`,
				);
			}
			bare.set(name, full);
		}
		return bare;
	}
}
