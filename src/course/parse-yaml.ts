// YAML text -> a validated value, or a PackError that names file, line, key and a suggestion.
import * as v from 'valibot';
import { issuePlace, type IssuePlace } from './issue-place.ts';
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
	const placed = (issue: v.BaseIssue<unknown>): Mistake => ({
		issue,
		place: issuePlace(schema.entries, issue, text),
	});
	// A misspelt key is also a missing one: the misspelling is the better message.
	const unknown = result.issues.map(placed).find(isUnknownKey);
	const { issue, place } = unknown ?? placed(result.issues[0]);
	throw issueError(issue, place, file, firstLine);
}

interface Mistake {
	issue: v.BaseIssue<unknown>;
	place: IssuePlace;
}

function isUnknownKey({ place: { key, known } }: Mistake): boolean {
	return known !== undefined && !known.includes(key);
}

function issueError(
	issue: v.BaseIssue<unknown>,
	place: IssuePlace,
	file: string,
	firstLine: number,
): PackError {
	const { key, known = [] } = place;
	const line = firstLine + place.line;
	if (isUnknownKey({ issue, place })) {
		const near = nearestWord(key, known);
		const suggestion = near ? `Did you mean \`${near}\`?` : `Known keys: ${known.join(', ')}.`;
		return new PackError(file, `unknown key \`${key}\`.`, { line, suggestion });
	}
	if (issue.input === undefined) {
		return new PackError(file, `the key \`${key}\` is missing.`, { line });
	}
	return new PackError(file, `\`${key}\`: ${issue.message}.`, { line });
}
