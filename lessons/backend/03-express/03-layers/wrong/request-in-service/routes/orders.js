import { Router } from 'express';
import { listOrders, placeOrder } from '../services/orders.js';

const STATUS_OF = {
	'count must be a whole number above 0': 400,
	'no such note': 404,
	'at most 10 of a note': 409,
};

export const orders = Router();

orders.get('/', (request, response) => {
	response.json(listOrders());
});

orders.post('/', (request, response) => {
	const { note, count } = request.body ?? {};
	const { refused, order } = placeOrder(note, count);

	if (refused) {
		response.status(STATUS_OF[refused]).json({ error: refused });
		return;
	}

	response.status(201).location(`/orders/${order.id}`).json(order);
});
