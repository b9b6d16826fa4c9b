// ` Date: ...`, under the title of a commit whose author's date was taken from elsewhere.
import { formatDate } from './format-date.ts';

export function dateLine(author: { timestamp: number; timezoneOffset: number }): string {
	return ` Date: ${formatDate(author.timestamp, author.timezoneOffset)}`;
}
