/** Made by scripts/build/integrationTests.mjs: imports every test file of this folder. */
declare module 'newsmark:integration-tests';

/** Mocha's browser build: the one that runs in a web worker, and in Node just as well. It sets a global. */
declare module 'mocha/mocha.js';
