// What the script of a process carries besides: `import('https://...')` in code that eval makes is the engine's own,
// and would run what another origin serves. (blob: is how vm scripts are run.)
export const processHeaders: Readonly<Record<string, string>> = {
	'Content-Security-Policy': "script-src 'self' 'unsafe-eval' blob:; worker-src 'none'",
};
