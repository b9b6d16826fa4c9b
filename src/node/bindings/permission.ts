// Stands for src/permission/permission.cc: the permission model is off, everything is allowed.
import type { BindingFactory } from '../environment.ts';

export const permission: BindingFactory = (_, base) => ({ ...base, has: () => true, drop() {} });
