// What a server must answer to a Sec-WebSocket-Key (RFC 6455 4.2.2).
import { latin1 } from '../http/latin1.ts';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

export async function acceptKey(key: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(key + GUID));
	return btoa(latin1(new Uint8Array(digest)));
}
