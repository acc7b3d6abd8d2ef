/**
 * Lets @stryker-mutator/mocha-runner 9.6.1 load mocha 12: it asks for parts of mocha without an extension
 * (`lib/cli/run-helpers`), and they are called `.cjs` since that version.
 */
const { extensions } = require;
extensions['.cjs'] ??= extensions['.js'];
