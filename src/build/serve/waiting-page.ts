// What a preview address shows when the request reached the server: the service worker that should
// have answered is not (or no longer) active. Reloads itself until it is.
export const waitingPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Preview is starting</title>
<style>
	body { font: 16px/1.5 system-ui, sans-serif; color-scheme: light dark; margin: 3rem auto; max-width: 34rem; padding: 0 1rem }
</style>
<h1>Preview is starting</h1>
<p>The part of the container that shows previews is not active in this browser yet. This page tries again by itself.</p>
<p>If it stays: open the page that runs the container first, and keep it open.</p>
<script>setTimeout(() => location.reload(), 700)</script>
`;
