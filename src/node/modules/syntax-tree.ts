// The part of acorn's tree that the source transforms look at, and how they get it: Node carries acorn itself.
import type { Node as AcornNode, Options, Program } from 'acorn';

/** A node with its fields reachable by name; `type` says which exist. */
export interface SyntaxNode extends AcornNode {
	[field: string]: unknown;
}

export type ParseSource = (source: string, options: Options) => Program;
