import fc from 'fast-check';

/** A mutant is killed by any counterexample: no time is spent on the smallest. The same draws each time, so that scores compare. */
fc.configureGlobal({ endOnFailure: true, seed: 2023 });
