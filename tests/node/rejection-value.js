// A rejection that is no error.
Promise.reject({ not: 'an error' });
