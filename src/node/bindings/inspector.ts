// Stands for src/inspector_js_api.cc: debugging is the browser's own developer tools.
import type { BindingFactory } from '../environment.ts';

export const inspector: BindingFactory = (environment, base) => {
	const noInspector = (): never => {
		throw environment.unavailable('The inspector', "use the browser's developer tools instead.");
	};
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
		Connection: noInspector,
		MainThreadConnection: noInspector,
	};
};
