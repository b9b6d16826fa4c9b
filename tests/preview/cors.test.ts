import { expect, test } from 'vitest';
import { corsFailure } from '#preview/cors/cors-failure.ts';
import type { CorsRequest } from '#preview/cors/cors-request.ts';
import { exposedHeaders } from '#preview/cors/exposed-headers.ts';
import { preflightFailure } from '#preview/cors/preflight-failure.ts';
import { preflightHeaders } from '#preview/cors/preflight-headers.ts';
import { unsafeHeaders } from '#preview/cors/unsafe-headers.ts';

const request: CorsRequest = {
	origin: 'http://localhost:3000',
	url: 'http://localhost:3001/api',
	method: 'GET',
	unsafeHeaders: [],
	credentials: false,
};
const head = (headers: Record<string, string>, status = 200) => ({
	status,
	headers: Object.entries(headers),
});

test('who may have a response', () => {
	const why = (headers: Record<string, string>, changes: Partial<CorsRequest> = {}) =>
		corsFailure(head(headers), { ...request, ...changes });
	expect(why({})).toMatch(/^No 'Access-Control-Allow-Origin' header is present/);
	expect(why({ 'Access-Control-Allow-Origin': '*' })).toBeUndefined();
	expect(why({ 'access-control-allow-origin': request.origin })).toBeUndefined();
	expect(why({ 'Access-Control-Allow-Origin': 'http://localhost:3000/' })).toContain('not equal');
	const credentials = { credentials: true };
	expect(why({ 'Access-Control-Allow-Origin': '*' }, credentials)).toContain('wildcard');
	expect(why({ 'Access-Control-Allow-Origin': request.origin }, credentials)).toContain(
		'Access-Control-Allow-Credentials',
	);
	const both = {
		'Access-Control-Allow-Origin': request.origin,
		'Access-Control-Allow-Credentials': 'true',
	};
	expect(why(both, credentials)).toBeUndefined();
});

test('what needs leave, and gets it', () => {
	const headers = new Headers({ 'Content-Type': 'application/json', 'X-A': '1', Accept: 'x' });
	expect(unsafeHeaders(headers)).toEqual(['content-type', 'x-a']);
	expect(unsafeHeaders(new Headers({ 'Content-Type': 'text/plain;charset=utf-8' }))).toEqual([]);
	expect(preflightHeaders(request, 'B/1')).toBeUndefined();
	const asking = { ...request, method: 'PUT', unsafeHeaders: ['content-type', 'x-a'] };
	expect(Object.fromEntries(preflightHeaders(asking, 'B/1') ?? [])).toMatchObject({
		Host: 'localhost:3001',
		Origin: 'http://localhost:3000',
		'Access-Control-Request-Method': 'PUT',
		'Access-Control-Request-Headers': 'content-type,x-a',
	});
	const answer = (headers: Record<string, string>, status = 204) =>
		preflightFailure(head({ 'Access-Control-Allow-Origin': '*', ...headers }, status), asking);
	expect(answer({})).toContain('Method PUT is not allowed');
	expect(answer({ 'Access-Control-Allow-Methods': 'GET, PUT' })).toContain('field content-type');
	expect(answer({}, 404)).toContain('does not have HTTP ok status');
	const headersAllowed = { 'Access-Control-Allow-Headers': 'X-A, Content-Type' };
	expect(answer({ 'Access-Control-Allow-Methods': 'PUT', ...headersAllowed })).toBeUndefined();
	const wildcards = { 'Access-Control-Allow-Methods': '*', 'Access-Control-Allow-Headers': '*' };
	expect(answer(wildcards)).toBeUndefined();
	expect(preflightFailure(head({}), asking)).toMatch(/^Response to preflight request doesn't pass/);
});

test('which headers a page sees', () => {
	const all = Object.entries({
		'Content-Type': 'a/b',
		'X-Total': '3',
		ETag: '"1"',
		'Access-Control-Expose-Headers': 'x-total',
	});
	const names = (credentials: boolean, headers = all) =>
		exposedHeaders(headers, credentials).map(([name]) => name);
	expect(names(false)).toEqual(['Content-Type', 'X-Total', 'Access-Control-Expose-Headers']);
	const open: [string, string][] = [
		['Access-Control-Expose-Headers', '*'],
		['ETag', '"1"'],
	];
	expect(names(false, open)).toHaveLength(2);
	expect(names(true, open)).toHaveLength(1);
});
