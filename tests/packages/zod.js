// Schemas of objects, unions, transforms and refinements; what is wrong, and where.
const { z } = require('zod');

const User = z.object({
	name: z.string().min(2).trim(),
	age: z.coerce.number().int().positive().optional(),
	email: z.email(),
	role: z.enum(['admin', 'user']).default('user'),
	tags: z.array(z.string()).max(2),
	when: z.iso.datetime().transform((text) => new Date(text).getUTCFullYear()),
});
console.log(
	User.parse({
		name: ' Ada ',
		age: '36',
		email: 'a@b.org',
		tags: ['x'],
		when: '2020-01-02T03:04:05Z',
	}),
);
const result = User.safeParse({
	name: 'A',
	age: -1,
	email: 'nope',
	role: 'king',
	tags: ['a', 'b', 3],
	when: 'x',
});
console.log(result.success, z.prettifyError(result.error));
console.log(JSON.stringify(z.flattenError(result.error)));
const Shape = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('circle'), r: z.number() }),
	z.object({ kind: z.literal('square'), a: z.number() }),
]);
console.log(Shape.parse({ kind: 'square', a: 2 }), Shape.safeParse({ kind: 'line' }).error.issues);
const Passwords = z
	.object({ a: z.string(), b: z.string() })
	.refine(({ a, b }) => a === b, { path: ['b'], message: 'differ' });
console.log(Passwords.safeParse({ a: 'x', b: 'y' }).error.issues);
console.log(
	JSON.stringify(
		z.toJSONSchema(z.object({ a: z.string().optional(), b: z.tuple([z.number(), z.boolean()]) })),
	),
);
z.string()
	.refine(async (text) => text === 'ok')
	.parseAsync('no')
	.catch((error) => console.log(error.name, error.issues[0].code));
