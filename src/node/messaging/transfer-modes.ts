// BaseObject::TransferMode (src/base_object.h): what may be done with an object in a message. Added up.

export const transferModes = { none: 0, transferable: 1, cloneable: 2 } as const;
