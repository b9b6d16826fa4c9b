// How the learner likes it: theme, text size, contrast. Kept in the browser, applied to the document.
import * as v from 'valibot';
import { Stored } from './stored.ts';

const schema = v.object({
	theme: v.optional(v.picklist(['system', 'light', 'dark']), 'system'),
	scale: v.optional(v.number(), 1),
	contrast: v.optional(v.picklist(['normal', 'high']), 'normal'),
});
type Values = v.InferOutput<typeof schema>;

const SCALES = [0.9, 1, 1.15, 1.3, 1.5];

export class Settings {
	#stored = new Stored<Values>('settings', (value) => {
		const result = v.safeParse(schema, value);
		return result.success ? result.output : undefined;
	});
	#values = $state.raw<Values>(
		this.#stored.read() ?? { theme: 'system', scale: 1, contrast: 'normal' },
	);
	#systemDark = $state.raw(false);

	constructor() {
		const query = matchMedia('(prefers-color-scheme: dark)');
		this.#systemDark = query.matches;
		query.addEventListener('change', () => {
			this.#systemDark = query.matches;
			this.#apply();
		});
		this.#apply();
	}

	get theme(): 'light' | 'dark' {
		if (this.#values.theme !== 'system') return this.#values.theme;
		return this.#systemDark ? 'dark' : 'light';
	}

	/** Factor on all text. */
	get scale(): number {
		return this.#values.scale;
	}

	get highContrast(): boolean {
		return this.#values.contrast === 'high';
	}

	toggleTheme(): void {
		this.#set({ theme: this.theme === 'dark' ? 'light' : 'dark' });
	}

	toggleContrast(): void {
		this.#set({ contrast: this.highContrast ? 'normal' : 'high' });
	}

	/** @param steps +1 larger, -1 smaller */
	resizeText(steps: 1 | -1): void {
		const at = SCALES.findIndex((scale) => scale >= this.scale);
		this.#set({ scale: SCALES[Math.min(SCALES.length - 1, Math.max(0, at + steps))] ?? 1 });
	}

	resetText(): void {
		this.#set({ scale: 1 });
	}

	#set(change: Partial<Values>): void {
		this.#values = { ...this.#values, ...change };
		this.#stored.write(this.#values);
		this.#apply();
	}

	#apply(): void {
		const root = document.documentElement;
		root.dataset.theme = this.theme;
		root.dataset.contrast = this.#values.contrast;
		root.style.setProperty('--scale', String(this.scale));
	}
}
