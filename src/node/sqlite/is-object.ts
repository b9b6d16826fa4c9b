// v8::Value::IsObject: functions are objects too.
export function isObject(value: unknown): value is Record<string, unknown> {
	return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
