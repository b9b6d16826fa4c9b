// A new lesson: small, complete and proved, to be changed piece by piece.

const program = (status: number, text: string): string => `import { createServer } from 'node:http';

const server = createServer((request, response) => {
	response.writeHead(${status}, { 'content-type': 'text/plain' });
	response.end('${text}\\n');
});

server.listen(3000, () => {
	console.log('Listening on http://localhost:3000');
});
`;

const prose = (title: string): string => `---
# yaml-language-server: $schema=../../../../public/schema/lesson.json
title: ${JSON.stringify(title)}
focus: server.js
minutes: 10
---

Say here what this lesson is about and why somebody would want to know it. Explain each new word where it appears first.

\`\`\`js starter
	response.end('Not yet\\n');
\`\`\`

## Your task

1. :check[ok-200] \`GET /\` answers with status **200**.
2. :check[greeting] The text is \`Hello\`.

## Go further

- What would you try next?
`;

const CHECKS = `import { check, client, expect, server } from '@slipway/check';

const app = await server.start();
const http = client(app);

check('ok-200: GET / answers with status 200', async () => {
	expect(await http.get('/')).status(200);
});

check('greeting: the text is Hello', async () => {
	expect(await http.get('/')).text('Hello\\n');
});
`;

const HINTS = `## ok-200

Where in \`server.js\` do you see the number that curl shows?

---

The first argument of \`writeHead\` is the status code.

## greeting

Where does the text come from?

---

\`response.end(…)\` sends it.
`;

/** @returns path inside the lesson's folder -> text */
export function lessonTemplate(title: string): Record<string, string> {
	return {
		'lesson.md': prose(title),
		'starter/package.json': `${JSON.stringify({ private: true, type: 'module' }, undefined, '\t')}\n`,
		'starter/server.js': program(501, 'Not yet'),
		'solution/server.js': program(200, 'Hello'),
		'wrong/status-only/server.js': program(200, 'Not yet'),
		'wrong/status-only/expect.yaml':
			"# Changes the number and forgets the text.\ngreeting: 'the text is \"Not yet'\n",
		'wrong/text-only/server.js': program(501, 'Hello'),
		'wrong/text-only/expect.yaml':
			"# Changes the text and forgets the number.\nok-200: 'answered 501'\n",
		'checks.test.js': CHECKS,
		'hints.md': HINTS,
	};
}
