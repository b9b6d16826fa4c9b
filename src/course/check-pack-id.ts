// The id of a pack is the first part of its lessons' addresses, `#/id/lesson`: some of these are taken.
import { PackError } from './pack-error.ts';
import { PLAYGROUND_PACK } from './playground-pack.ts';

/** The playground, copies of what is shared, links that carry something, and what the browser keeps. */
const TAKEN = [PLAYGROUND_PACK, 'shared', 's', 'data'];
/** In the ids of packs from elsewhere, before the sum of where they came from. */
const MARK = '~';

/** @throws PackError */
export function checkPackId(id: string): void {
	const isTaken = TAKEN.includes(id);
	if (!isTaken && !id.includes(MARK)) return;
	const reason = isTaken ? `#/${id} is a page of its own` : `${MARK} marks packs from elsewhere`;
	throw new PackError('pack.yaml', `the folder is called \`${id}\`, and ${reason}.`, {
		suggestion: 'Rename the folder of the pack: small letters, digits and hyphens.',
	});
}
