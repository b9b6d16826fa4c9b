// The first bytes of a body, and the body as if nobody had looked.
export async function peekBody(
	body: Uint8Array | ReadableStream<Uint8Array>,
): Promise<{ start: Uint8Array; whole: Uint8Array | ReadableStream<Uint8Array> }> {
	if (body instanceof Uint8Array) return { start: body, whole: body };
	const reader = body.getReader();
	const first = await reader.read();
	if (first.done) return { start: new Uint8Array(0), whole: new Uint8Array(0) };
	let given = false;
	const whole = new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				const { done, value } = given ? await reader.read() : first;
				given = true;
				if (done) controller.close();
				else controller.enqueue(value);
			},
			cancel: (reason) => reader.cancel(reason),
		},
		{ highWaterMark: 0 },
	);
	return { start: first.value, whole };
}
