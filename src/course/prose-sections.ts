// A lesson's markdown -> its sections as plain text, to be searched. Questions are left out: they would tell their answers.

export interface ProseSection {
	/** '' for what comes before the first heading. */
	heading: string;
	text: string;
}

interface Line {
	text: string;
	code: boolean;
}

const FENCE = /^(`{3,})(.*)$/;

export function proseSections(markdown: string): ProseSection[] {
	const sections: ProseSection[] = [{ heading: '', text: '' }];
	for (const line of visibleLines(markdown)) {
		const heading = /^#{1,6}\s+(.*)$/.exec(line.text);
		const last = sections.at(-1);
		if (heading && !line.code) sections.push({ heading: plain(heading[1] ?? ''), text: '' });
		else if (last) last.text += ` ${line.code ? line.text : plain(line.text)}`;
	}
	return sections.map(({ heading, text }) => ({ heading, text: text.replace(/\s+/g, ' ').trim() }));
}

/** All lines but fences, and what is inside questions. */
function visibleLines(markdown: string): Line[] {
	let fence: { end: string; quiz: boolean } | undefined;
	return markdown.split(/\r?\n/).flatMap((text): Line[] => {
		if (fence) {
			if (text.trim() === fence.end) fence = undefined;
			else if (!fence.quiz) return [{ text, code: true }];
			return [];
		}
		const [, end, language = ''] = FENCE.exec(text) ?? [];
		if (end === undefined) return [{ text, code: false }];
		fence = { end, quiz: language.trim() === 'quiz' };
		return [];
	});
}

function plain(line: string): string {
	return line
		.replace(/^\s*(:::\w*|\|?[\s|:-]+\||\d+\.|[-*>])(\s|$)/, ' ')
		.replace(/:check\[[\w-]+\]/g, '')
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[*`]+/g, '')
		.replace(/\|/g, ' ');
}
