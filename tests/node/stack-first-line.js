const error = new Error('first line'); console.log(error.stack.split('\n')[1].replace(__dirname, '')); null.x;
