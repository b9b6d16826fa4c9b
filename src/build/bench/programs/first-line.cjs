console.log('1');
