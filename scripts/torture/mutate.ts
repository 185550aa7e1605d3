import type { SeededRandom } from "./seeded-random.js";

/** A way to damage a file. */
type Mutation = (bytes: Buffer, random: SeededRandom) => Buffer;

/** What programs that count, measure or recurse trip over. */
const HOSTILE_NUMBERS = [
  "-1",
  "0",
  "2147483648",
  "4294967296",
  "99999999999999999999",
  "1e308",
  "-0.0",
  "NaN",
] as const;

const mutations: readonly [Mutation, ...Mutation[]] = [
  // Cut off, as by a download that ended early.
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  // Without its beginning.
  (bytes, random) => bytes.subarray(random.below(Math.min(bytes.length, 4096))),
  flipBits,
  // A piece is missing, stands twice, or is noise.
  (bytes, random) => splice(bytes, random, () => Buffer.alloc(0)),
  (bytes, random) => splice(bytes, random, (piece) => Buffer.concat([piece, piece])),
  (bytes, random) => splice(bytes, random, (piece) => Buffer.from(piece.map(() => random.below(256)))),
  (bytes, random) => splice(bytes, random, (piece) => Buffer.alloc(piece.length)),
  // Numbers and references to objects point elsewhere: loops, negative lengths, sizes beyond all measure.
  (bytes, random) => replaceSome(bytes, random, /\d{1,12}/gu, () => random.pick(HOSTILE_NUMBERS)),
  (bytes, random) => replaceSome(bytes, random, /\d{1,6} 0 R/gu, () => `${random.below(40)} 0 R`),
  (bytes, random) => replaceSome(bytes, random, /\/[A-Za-z]{1,20}/gu, () => "/Kids"),
  // Tags that no longer match.
  (bytes, random) =>
    replaceSome(bytes, random, /<\/?[A-Za-z:]{1,20}/gu, () => random.pick(["<table", "</p", "<w:tbl", "<"])),
  (bytes, random) => replaceSome(bytes, random, /[a-z]{3,20}/gu, () => "\u202E\u0000\uFFFF"),
];

function flipBits(bytes: Buffer, random: SeededRandom): Buffer {
  const flipped = Buffer.from(bytes);
  for (let count = 1 + random.below(64); count > 0 && flipped.length > 0; count--) {
    const at = random.below(flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
  }
  return flipped;
}

function splice(bytes: Buffer, random: SeededRandom, change: (piece: Buffer) => Buffer): Buffer {
  const from = random.below(bytes.length);
  const to = Math.min(bytes.length, from + 1 + random.below(512));
  return Buffer.concat([bytes.subarray(0, from), change(bytes.subarray(from, to)), bytes.subarray(to)]);
}

function replaceSome(bytes: Buffer, random: SeededRandom, pattern: RegExp, replacement: () => string): Buffer {
  const share = random.next() * 0.2;
  const text = bytes.toString("latin1");
  return Buffer.from(
    text.replace(pattern, (found) => (random.next() < share ? replacement() : found)),
    "latin1",
  );
}

/** Damages a file in one to three ways; what comes out always differs. */
export function mutate(bytes: Buffer, random: SeededRandom): Buffer {
  let damaged = bytes;
  for (let count = 1 + random.below(3); count > 0 && damaged.length > 0; count--) {
    damaged = random.pick(mutations)(damaged, random);
  }
  // Some ways find nothing to change in some formats.
  return damaged.equals(bytes) ? flipBits(bytes, random) : damaged;
}
