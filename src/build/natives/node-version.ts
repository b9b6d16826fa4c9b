// The one Node version whose lib/ and bindings this runtime speaks.
export const nodeVersion = '24.21.0';
