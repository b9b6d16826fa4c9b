// What was put aside.
export interface GitStash {
	/** `stash@{0}` */
	name: string;
	/** `WIP on main: 1a2b3c4 Subject`, or what was given. */
	message: string;
}
