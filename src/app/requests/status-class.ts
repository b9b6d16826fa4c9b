// The class of an HTTP status: its colour and, since colour alone says nothing to some, its sign.
export interface StatusClass {
	/** A colour token. */
	token: 'ok' | 'info' | 'warn' | 'bad' | 'ink-3';
	sign: string;
	/** SGR parameter for the terminal. */
	sgr: number;
}

const CLASSES: Record<number, StatusClass> = {
	2: { token: 'ok', sign: '✓', sgr: 32 },
	3: { token: 'info', sign: '→', sgr: 34 },
	4: { token: 'warn', sign: '!', sgr: 33 },
	5: { token: 'bad', sign: '✕', sgr: 31 },
};
const OTHER: StatusClass = { token: 'ink-3', sign: '·', sgr: 90 };

export function statusClass(status: number): StatusClass {
	return CLASSES[Math.floor(status / 100)] ?? OTHER;
}
