// Headers in the order and spelling of the wire; names may repeat (Set-Cookie).
export type HeaderList = [name: string, value: string][];
