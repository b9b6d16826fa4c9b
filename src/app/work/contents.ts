// What a file holds: text that the editor can show, or bytes.
export type Contents = string | Uint8Array;
