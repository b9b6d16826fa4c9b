// The JSON of one line of a check run, validated: it comes out of a container in which anything may run.
import * as v from 'valibot';

const headers = v.record(v.string(), v.string());

const exchange = v.object({
	method: v.string(),
	path: v.string(),
	requestHeaders: headers,
	requestBody: v.exactOptional(v.string()),
	status: v.exactOptional(v.number()),
	statusText: v.exactOptional(v.string()),
	responseHeaders: v.exactOptional(v.array(v.tuple([v.string(), v.string()]))),
	responseBody: v.exactOptional(v.string()),
	ms: v.exactOptional(v.number()),
});

const failure = v.object({
	part: v.string(),
	expected: v.string(),
	actual: v.string(),
	exchange: v.exactOptional(exchange),
});

const start = v.object({
	kind: v.picklist(['crashed', 'ended', 'not-listening']),
	code: v.nullable(v.number()),
	signal: v.nullable(v.string()),
	stdout: v.string(),
	stderr: v.string(),
	waited: v.number(),
});

export const checkEventSchema = v.variant('type', [
	v.object({
		type: v.literal('check'),
		id: v.string(),
		says: v.string(),
		ok: v.boolean(),
		ms: v.number(),
		message: v.exactOptional(v.string()),
		failure: v.exactOptional(failure),
		start: v.exactOptional(start),
		stack: v.exactOptional(v.string()),
	}),
	v.object({
		type: v.literal('broken'),
		message: v.string(),
		stack: v.exactOptional(v.string()),
		start: v.exactOptional(start),
	}),
	v.object({ type: v.literal('end'), passed: v.number(), failed: v.number() }),
]);
