import { Router } from 'express';
import { total } from '../total.js';

/** Prices are in cents. */
const all = [
	{ id: 1, item: 'Notebook', price: 450, quantity: 4 },
	{ id: 2, item: 'Pencil', price: 120, quantity: 10 },
	{ id: 3, item: 'Lamp', price: 2990, quantity: 1 },
];

export const orders = Router();

orders.get('/orders', (request, response) => {
	response.json(all.toReversed());
});

orders.post('/orders', (request, response) => {
	const { item, price, quantity } = request.body ?? {};
	const order = { id: all.length + 1, item: String(item), price: Number(price), quantity: Number(quantity) };
	all.push(order);
	response.status(201).location(`/orders/${order.id}`).json(order);
});

orders.get('/total', (request, response) => {
	response.json({ cents: total(all) });
});
