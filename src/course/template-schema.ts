// template.yaml: one beginning of a playground.
import * as v from 'valibot';
import { lessonSchema } from './lesson-schema.ts';

const { title, focus, command, port, path } = lessonSchema.entries;

export const templateSchema = v.strictObject({
	title,
	summary: v.pipe(v.string(), v.nonEmpty()),
	focus,
	command,
	port,
	path,
});
