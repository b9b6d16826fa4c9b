// The frame of a built-in function that calls back, of which JavaScriptCore tells but the name: `map@[native code]`.
// What it is a method of goes by the name; the others do not show.
import { ParsedFrame } from './parsed-frame.ts';

const ofArrays =
	/^(?:every|filter|find(?:Last)?(?:Index)?|flatMap|forEach|map|reduce(?:Right)?|some|sort|toSorted)$/;

export class BuiltinFrame extends ParsedFrame {
	static of(name: string | null): BuiltinFrame | undefined {
		return name && ofArrays.test(name) ? new BuiltinFrame(`${name}@`) : undefined;
	}

	override typeName = 'Array';

	override isToplevel(): boolean {
		return false;
	}

	override toString(): string {
		return `${this.typeName}.${this.getFunctionName()} (<anonymous>)`;
	}
}
