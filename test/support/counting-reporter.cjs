const { reporters, Runner } = require('mocha');

const SHOWN = 20;

/** The usual report and the slowest tests, then the count alone on the last line, as CI reads it. */
module.exports = class CountingReporter extends reporters.Spec {
  #slowest = [];

  constructor(runner, options) {
    super(runner, options);
    runner.on(Runner.constants.EVENT_TEST_END, (test) => this.#note(test));
  }

  epilogue() {
    super.epilogue();
    process.stdout.write(`The slowest ${this.#slowest.length}:\n`);
    for (const { seconds, title } of this.#slowest)
      process.stdout.write(`${seconds.toFixed(1).padStart(8)} s  ${title}\n`);
    const { passes, failures } = this.stats;
    process.stdout.write(`${passes} passed, ${failures} failed\n`);
  }

  #note(test) {
    this.#slowest.push({ seconds: (test.duration ?? 0) / 1000, title: test.fullTitle() });
    this.#slowest.sort((one, other) => other.seconds - one.seconds);
    this.#slowest.length = Math.min(this.#slowest.length, SHOWN);
  }
};
