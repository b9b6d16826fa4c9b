// What the container's host page is sent with. A previewed page has the same origin, so it can make the host page do
// things in its place; the preview's own frame is sandboxed, and this keeps the host page from being the way around:
// without `allow-top-navigation` neither can send the student's tab elsewhere.
export const headlessHeaders: Readonly<Record<string, string>> = {
	'Content-Security-Policy': 'sandbox allow-scripts allow-same-origin',
};
