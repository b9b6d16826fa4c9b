// Stands for src/inspector_js_api.cc: debugging is the browser's own developer tools.
import type { BindingFactory } from '../environment.ts';

export const inspector: BindingFactory = (environment, base) => {
	const noInspector = (): never => {
		throw environment.lacks('inspector');
	};
	class Connection {
		constructor() {
			noInspector();
		}
	}
	return {
		...base,
		isEnabled: () => false,
		url: () => undefined,
		open: noInspector,
		waitForDebugger: noInspector,
		callAndPauseOnStart: noInspector,
		consoleCall: noInspector,
		setConsoleExtensionInstaller() {},
		console: {},
		emitProtocolEvent() {},
		setupNetworkTracking() {},
		Connection,
		MainThreadConnection: Connection,
	};
};
