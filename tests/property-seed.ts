import { configureGlobal, readConfigureGlobal } from "fast-check";

/**
 * Property tests draw the same examples in every run, so that a red gate can be repeated. To look for new ones, give
 * another seed, or more runs: `PROPERTY_SEED=7 PROPERTY_RUNS=5000 npx vitest run tests/domain`. A counterexample that
 * turns up becomes a test of its own.
 */
const { PROPERTY_SEED, PROPERTY_RUNS } = process.env;

configureGlobal({
  ...readConfigureGlobal(),
  seed: PROPERTY_SEED === undefined ? 1 : Number(PROPERTY_SEED),
  ...(PROPERTY_RUNS === undefined ? {} : { numRuns: Number(PROPERTY_RUNS) }),
});
