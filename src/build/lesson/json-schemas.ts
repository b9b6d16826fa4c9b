// JSON schemas of what authors write as YAML, by file name.
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { historySchema } from '#course/history-schema.ts';
import { lessonSchema } from '#course/lesson-schema.ts';
import { moduleSchema } from '#course/module-schema.ts';
import { packSchema } from '#course/pack-schema.ts';
import { quizSchema } from '#course/quiz-schema.ts';
import { stepsSchema } from '#course/steps-schema.ts';

const SCHEMAS: Readonly<Record<string, { title: string; schema: GenericSchema }>> = {
	'pack.json': { title: 'pack.yaml of a Slipway pack', schema: packSchema },
	'module.json': { title: 'module.yaml of a Slipway pack', schema: moduleSchema },
	'lesson.json': { title: 'The keys at the start of lesson.md', schema: lessonSchema },
	'history.json': { title: 'history.yaml of a lesson about git', schema: historySchema },
	'steps.json': { title: 'steps.yaml of an answer to a lesson about git', schema: stepsSchema },
	'quiz.json': { title: 'A quiz block in lesson.md', schema: quizSchema },
};

export function jsonSchemas(): Record<string, object> {
	return Object.fromEntries(
		Object.entries(SCHEMAS).map(([name, { title, schema }]) => [name, convert(title, schema)]),
	);
}

/** Of what an author writes, before defaults. What JSON Schema has no words for is checked by the reader alone. */
function convert(title: string, schema: GenericSchema): object {
	const json = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
	return { ...json, title };
}
