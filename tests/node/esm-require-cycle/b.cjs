try { require('./main.mjs'); } catch (error) { console.log(error.code, error.message.replaceAll(__dirname, '')); }
const late = () => require('./main.mjs').a;
setImmediate(() => console.log(late()));
