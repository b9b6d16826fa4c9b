// Proofs as JUnit XML, which continuous integration shows. https://github.com/testmoapp/junitxml
import type { Proof } from './prove-lesson.ts';

/** @param suites name of the pack -> its proofs */
export function junit(suites: ReadonlyMap<string, readonly Proof[]>): string {
	const parts = [...suites].map(([name, proofs]) => suite(name, proofs));
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${parts.join('')}</testsuites>\n`;
}

function suite(name: string, proofs: readonly Proof[]): string {
	const failures = proofs.filter(({ faults }) => faults.length > 0).length;
	const cases = proofs.map((proof) => testCase(name, proof)).join('');
	return `\t<testsuite name="${escape(name)}" tests="${proofs.length}" failures="${failures}">\n${cases}\t</testsuite>\n`;
}

function testCase(pack: string, { lesson, faults, ms }: Proof): string {
	const open = `\t\t<testcase classname="${escape(pack)}" name="${escape(lesson)}" time="${(ms / 1000).toFixed(3)}"`;
	if (faults.length === 0) return `${open}/>\n`;
	const [first = ''] = faults;
	const text = escape(faults.join('\n'));
	return `${open}>\n\t\t\t<failure message="${escape(first)}">${text}</failure>\n\t\t</testcase>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

/** XML 1.0 has no place for most control characters, not even escaped. https://www.w3.org/TR/xml/#charsets */
function escape(text: string): string {
	return text
		.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
