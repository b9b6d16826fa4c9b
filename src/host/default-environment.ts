// The environment that a spawned program starts with, before the caller's own variables.
export const defaultEnvironment: Readonly<Record<string, string>> = {
	HOME: '/home',
	LANG: 'en_US.UTF-8',
	PATH: '/usr/lib/slipway/bin:/usr/local/bin:/usr/bin:/bin',
	SHELL: '/usr/lib/slipway/bin/sh',
	TERM: 'xterm-256color',
	COLORTERM: 'truecolor',
	USER: 'user',
};
