// A schema with queries, mutations, errors, variables and a subscription, over HTTP.
const { createServer } = require('node:http');
const { GraphQLError } = require('graphql');
const { createSchema, createYoga, createPubSub } = require('graphql-yoga');

const events = createPubSub();
const books = [{ id: '1', title: 'One' }];
const yoga = createYoga({
	logging: false,
	maskedErrors: true,
	schema: createSchema({
		typeDefs:
			'type Book { id: ID! title: String! loud: String! } type Query { books(first: Int = 10): [Book!]! broken: Int } type Mutation { add(title: String!): Book! } type Subscription { count(to: Int!): Int! }',
		resolvers: {
			Query: {
				books: (_, { first }) => books.slice(0, first),
				broken: () => {
					throw new Error('secret');
				},
			},
			Book: { loud: ({ title }) => title.toUpperCase() },
			Mutation: {
				add: (_, { title }) => {
					if (title === '')
						throw new GraphQLError('title is empty', { extensions: { code: 'EMPTY' } });
					const book = { id: String(books.length + 1), title };
					books.push(book);
					events.publish('added', book);
					return book;
				},
			},
			Subscription: {
				count: {
					async *subscribe(_, { to }) {
						for (let n = 1; n <= to; n++) yield { count: n };
					},
				},
			},
		},
	}),
});
const server = createServer(yoga).listen(0, async () => {
	const url = `http://localhost:${server.address().port}/graphql`;
	const ask = async (query, variables, accept = 'application/json') => {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json', accept },
			body: JSON.stringify({ query, variables }),
		});
		console.log(response.status, response.headers.get('content-type'), await response.text());
	};
	await ask('{ books { id title loud } }');
	await ask('mutation ($t: String!) { add(title: $t) { id loud } }', { t: 'two' });
	await ask('mutation { add(title: "") { id } }');
	await ask('{ books(first: 1) { title } broken }');
	await ask('{ nothing }');
	await ask('{ books {');
	await ask('subscription { count(to: 3) }', {}, 'text/event-stream');
	console.log((await fetch(`${url}?query=${encodeURIComponent('{ __typename }')}`)).status);
	server.close();
	server.closeAllConnections();
});
