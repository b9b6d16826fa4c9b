export interface Person {
	name: string;
	age?: number;
}
export function greet<T extends Person>({ name }: T): string {
	const text = `Hello ${name}` as const;
	return text satisfies string;
}
