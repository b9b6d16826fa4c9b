// A symbolic link.
export class SymbolicLink {
	readonly kind = 'link';
	readonly target: string;

	constructor(target: string) {
		this.target = target;
	}
}
