// Which panes there are at this width, which are shown, and what is in front.
import * as v from 'valibot';
import { Stored } from '../settings/stored.ts';

export type Width = 'wide' | 'medium' | 'narrow';
export type LowerTab = 'preview' | 'server' | 'shell' | 'requests' | 'git' | 'checks';
export type PaneName = 'lesson' | 'editor' | 'preview' | 'lower';
export type NarrowPane = 'learn' | 'code' | 'run';

const stored = v.object({
	tree: v.boolean(),
	lowerTab: v.picklist(['preview', 'server', 'shell', 'requests', 'git', 'checks']),
	/** The line over a playground that says what it is. */
	about: v.optional(v.boolean(), true),
	collapsed: v.array(v.picklist(['lesson', 'editor', 'preview', 'lower'])),
});

export class Layout {
	#stored = new Stored<v.InferOutput<typeof stored>>('layout', (value) => {
		const result = v.safeParse(stored, value);
		return result.success ? result.output : undefined;
	});
	#width = $state.raw<Width>('wide');
	#tree = $state.raw(this.#stored.read()?.tree ?? false);
	#about = $state.raw(this.#stored.read()?.about ?? true);
	#lowerTab = $state.raw<LowerTab>(this.#stored.read()?.lowerTab ?? 'preview');
	#collapsed = $state.raw<ReadonlySet<PaneName>>(new Set(this.#stored.read()?.collapsed));
	#narrowPane = $state.raw<NarrowPane>('learn');
	#maximised = $state.raw<PaneName | undefined>();
	/** How the screen was before something was laid over the editor. */
	#behind: { maximised: PaneName | undefined; narrowPane: NarrowPane } | undefined;

	constructor() {
		const wide = matchMedia('(min-width: 1100px)');
		const medium = matchMedia('(min-width: 800px)');
		const measure = (): void => {
			this.#width = wide.matches ? 'wide' : medium.matches ? 'medium' : 'narrow';
			this.#maximised = undefined;
		};
		wide.addEventListener('change', measure);
		medium.addEventListener('change', measure);
		measure();
	}

	get width(): Width {
		return this.#width;
	}

	get tree(): boolean {
		return this.#tree;
	}

	get about(): boolean {
		return this.#about;
	}

	get lowerTabs(): readonly LowerTab[] {
		const tabs: LowerTab[] = ['server', 'shell', 'requests', 'git', 'checks'];
		return this.#width === 'wide' ? tabs : ['preview', ...tabs];
	}

	/** A wide screen has a pane of its own for the preview. */
	get lowerTab(): LowerTab {
		return this.#width === 'wide' && this.#lowerTab === 'preview' ? 'server' : this.#lowerTab;
	}

	get narrowPane(): NarrowPane {
		return this.#narrowPane;
	}

	get maximised(): PaneName | undefined {
		return this.#maximised;
	}

	isCollapsed(pane: PaneName): boolean {
		return this.#collapsed.has(pane);
	}

	setCollapsed(pane: PaneName, collapsed: boolean): void {
		if (this.#collapsed.has(pane) === collapsed) return;
		const next = new Set(this.#collapsed);
		if (collapsed) next.add(pane);
		else next.delete(pane);
		this.#collapsed = next;
		this.#save();
	}

	toggleTree(): void {
		this.#tree = !this.#tree;
		this.#save();
	}

	hideAbout(): void {
		this.#about = false;
		this.#save();
	}

	/** Brings a tab of the lower pane to the front, wherever that pane is. */
	showLower(tab: LowerTab): void {
		this.#lowerTab = tab;
		this.setCollapsed('lower', false);
		if (this.#width === 'narrow') this.#narrowPane = 'run';
		if (this.#maximised !== 'lower') this.#maximised = undefined;
		this.#save();
	}

	showNarrow(pane: NarrowPane): void {
		this.#narrowPane = pane;
	}

	/** The editor is wanted: for a line, say. */
	showEditor(): void {
		this.#narrowPane = 'code';
		if (this.#maximised !== 'editor') this.#maximised = undefined;
	}

	/** Something lies over the editor for a while; then comes what was there before. */
	lookAtEditor(looks: boolean): void {
		if (looks) {
			this.#behind ??= { maximised: this.#maximised, narrowPane: this.#narrowPane };
			this.showEditor();
		} else if (this.#behind) {
			this.#maximised = this.#behind.maximised;
			this.#narrowPane = this.#behind.narrowPane;
			this.#behind = undefined;
		}
	}

	toggleMaximised(pane: PaneName): void {
		if (this.#width === 'narrow') return;
		this.#maximised = this.#maximised === pane ? undefined : pane;
	}

	restore(): void {
		this.#maximised = undefined;
	}

	#save(): void {
		this.#stored.write({
			tree: this.#tree,
			about: this.#about,
			lowerTab: this.#lowerTab,
			collapsed: [...this.#collapsed],
		});
	}
}
