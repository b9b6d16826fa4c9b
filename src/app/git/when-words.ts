// When something was, in few words: `5 min ago` today, else the date.
const DAY = 86_400_000;
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

export function whenWords(time: number, now = Date.now()): string {
	const minutes = Math.floor((now - time) / 60_000);
	if (minutes >= 0 && minutes < 1) return 'just now';
	if (minutes >= 0 && minutes < 60) return `${minutes} min ago`;
	return Math.abs(now - time) < DAY ? clock.format(time) : date.format(time);
}
