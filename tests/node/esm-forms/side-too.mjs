console.log('side too');
