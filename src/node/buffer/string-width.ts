// How many terminal columns a string takes (GetColumnWidth and GetStringWidth of src/node_i18n.cc).
import { eastAsianWidth } from 'get-east-asian-width';

const softHyphen = 0xad;
const zeroWidthJoiner = 0x200d;
const zeroWidth = /[\p{Cc}\p{Cf}\p{Me}\p{Mn}\p{Emoji_Modifier}]/u;
const presentation = /\p{Emoji_Presentation}/u;
const emoji = /[\p{Emoji_Presentation}\p{Emoji_Modifier}]/u;

function columnsOf(character: string, point: number, ambiguousIsWide: boolean): number {
	const width = eastAsianWidth(point, { ambiguousAsWide: ambiguousIsWide });
	// Flags' letters are narrow by Unicode, and shown as emoji.
	if (width === 2 || presentation.test(character)) return 2;
	return point !== softHyphen && zeroWidth.test(character) ? 0 : 1;
}

/** `expandEmoji` false: what follows a joiner in an emoji sequence takes no columns of its own. */
export function stringWidth(text: string, ambiguousIsWide = false, expandEmoji = true): number {
	let width = 0;
	let before = 0;
	for (const character of text) {
		const point = character.codePointAt(0) ?? 0;
		const isJoined = !expandEmoji && before === zeroWidthJoiner && emoji.test(character);
		if (!isJoined) width += columnsOf(character, point, ambiguousIsWide);
		before = point;
	}
	return width;
}
