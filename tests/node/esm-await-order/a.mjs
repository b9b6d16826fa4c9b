console.log('a 1'); await 0; console.log('a 2'); await import('./shared.mjs'); console.log('a 3');
