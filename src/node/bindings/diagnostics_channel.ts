// Stands for src/node_diagnostics_channel.cc: channels on which C++ publishes; none does here.
import type { BindingFactory } from '../environment.ts';

export const diagnostics_channel: BindingFactory = (_, base) => ({
	...base,
	linkNativeChannel() {},
});
