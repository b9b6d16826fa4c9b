// The name and address that go into commits.
export interface Identity {
	name: string;
	email: string;
}
