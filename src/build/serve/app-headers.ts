// What the app's page is sent with besides isolation: what a page can't say of itself in a meta element.

/** Features of devices, which nothing in the app or in a frame of it asks for. */
const OFF = [
	'accelerometer',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'hid',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'serial',
	'usb',
];

export const appHeaders: Readonly<Record<string, string>> = {
	// Nobody may put the app into a frame and have it clicked.
	'Content-Security-Policy': "frame-ancestors 'none'",
	'Permissions-Policy': OFF.map((feature) => `${feature}=()`).join(', '),
	// The container asks which origin embeds it; no one else needs even that.
	'Referrer-Policy': 'strict-origin',
};
