// Contents of the files that stand for programs which are built in.
export const runtime = {
	/** /usr/local/bin/node */
	NODE: '\u007fSlipway: Node.js, built in\n',
	/** /usr/bin/env */
	ENV: '\u007fSlipway: env, built in\n',
} as const;
