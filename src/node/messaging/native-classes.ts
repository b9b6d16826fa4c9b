// Classes of bindings whose objects may be in messages though no binding exports them by name, and how such an object
// becomes the receiver's: what it holds does not change, so both have it.

export const nativeClasses: WeakMap<object, (object: object) => object> = new WeakMap();
