// Outside V8, an error that the engine throws has the engine's words and stack. Who catches it gets it in V8's:
//     catch (error) {$runtime.caught(error); ...
import type { SourceEdits } from './source-edits.ts';

export interface CatchClause {
	name: string;
	/** Behind the brace of its block. */
	at: number;
}

export function catchEdits(clauses: CatchClause[], edits: SourceEdits, runtime: string): void {
	for (const { name, at } of clauses) edits.insert(at, `${runtime}.caught(${name});`);
}
