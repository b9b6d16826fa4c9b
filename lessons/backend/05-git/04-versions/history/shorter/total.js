/** What all orders cost together, in cents. */
export function total(orders) {
	return orders.reduce((sum, { price }) => sum + price, 0);
}
