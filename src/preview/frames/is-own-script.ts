// Which requests are for the container's own files: the kernel and the processes are workers of the host page, and
// previews load none of these by name. They go to the network, so the browser keeps what it compiled of them.
const OWN =
	/^\/(headless(\.html)?|(host|kernel|process|runtime|sw|natives-[\w-]+|lazy-[\w-]+)\.js|programs\.img|llhttp\.wasm)$/;

/** `origin`: the container's. */
export function isOwnScript({ pathname, origin: asked }: URL, origin: string): boolean {
	return asked === origin && OWN.test(pathname);
}
