// What is rewritten because of the engine.
import { catchEdits } from './catch-edits.ts';
import { disposeEdits } from './dispose-edits.ts';
import type { Around, DisposeNames } from './dispose-edits.ts';
import type { EngineNeeds } from './engine-needs.ts';
import { frameEdits } from './frame-edits.ts';
import type { SourceEdits } from './source-edits.ts';
import type { SourceUses } from './source-uses.ts';
import type { SyntaxNode } from './syntax-tree.ts';

/** Returns what goes around the top level. */
export function engineEdits(
	program: SyntaxNode,
	uses: SourceUses,
	needs: EngineNeeds,
	edits: SourceEdits,
	names: DisposeNames,
): Around {
	if (needs.catches) catchEdits(uses.catches, edits, names.runtime);
	if (needs.frames) frameEdits(program, edits, names.runtime);
	const around = needs.disposes ? disposeEdits(program, edits, names) : undefined;
	return around ?? { opening: '', closing: '' };
}
