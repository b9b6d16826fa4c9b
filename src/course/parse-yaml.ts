// YAML text -> a validated value, or a PackError that names file, line, key and a suggestion.
import * as v from 'valibot';
import { loadYaml } from './load-yaml.ts';
import { nearestWord } from './nearest-word.ts';
import { PackError } from './pack-error.ts';

type AnyObjectSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/**
 * @param file path for messages
 * @param firstLine line of the file at which `text` starts, 1-based
 */
export function parseYaml<Schema extends AnyObjectSchema>(
	schema: Schema,
	text: string,
	file: string,
	firstLine = 1,
): v.InferOutput<Schema> {
	const value = loadYaml(text, file, firstLine);
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new PackError(file, 'expected `key: value` lines', { line: firstLine });
	}
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	// A misspelt key is also a missing one: the misspelling is the better message.
	const unknown = result.issues.find((issue) => !(keyOf(issue) in schema.entries));
	throw issueError(schema, unknown ?? result.issues[0], text, file, firstLine);
}

function issueError(
	schema: AnyObjectSchema,
	issue: v.BaseIssue<unknown>,
	text: string,
	file: string,
	firstLine: number,
): PackError {
	const key = keyOf(issue);
	const known = Object.keys(schema.entries);
	const line = firstLine + lineOfKey(text, key);
	if (!known.includes(key)) {
		const near = nearestWord(key, known);
		const suggestion = near ? `Did you mean \`${near}\`?` : `Known keys: ${known.join(', ')}.`;
		return new PackError(file, `unknown key \`${key}\`.`, { line, suggestion });
	}
	if (issue.input === undefined) {
		return new PackError(file, `the key \`${key}\` is missing.`, { line: firstLine });
	}
	return new PackError(file, `\`${key}\`: ${issue.message}.`, { line });
}

function keyOf(issue: v.BaseIssue<unknown>): string {
	return String(issue.path?.[0]?.key ?? '');
}

/** Lines before the top-level key; 0 if it is not there. */
function lineOfKey(text: string, key: string): number {
	const at = text.split('\n').findIndex((line) => line.startsWith(`${key}:`));
	return Math.max(0, at);
}
