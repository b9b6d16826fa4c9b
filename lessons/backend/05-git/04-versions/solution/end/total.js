/** What all orders cost together, in cents. */
export function total(orders) {
	return orders.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
}
