import type { Box } from "../../document/tree.js";

/** A PDF transformation matrix: x' = ax + cy + e, y' = bx + dy + f. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Moves a point of a page's own space to points from the top left of the page as it is shown. */
export type ToShown = (x: number, y: number) => Point;

const LARGE_IMAGE_SHARE = 1 / 20;
/** A line thicker than this (points) is a shape, not a rule. */
const MAX_RULE_THICKNESS = 3;
/** Longer than any page: damaged files draw to infinity. */
const MAX_RULE_LENGTH = 20_000;

/** A point through a matrix; null leaves it where it is. */
export function apply(matrix: Matrix | null, x: number, y: number): Point {
  if (matrix === null) return { x, y };
  return { x: matrix.a * x + matrix.c * y + matrix.e, y: matrix.b * x + matrix.d * y + matrix.f };
}

/** The transformation that applies `inner` first, then `outer`. */
export function combine(inner: Matrix, outer: Matrix | null): Matrix {
  if (outer === null) return inner;
  return {
    a: inner.a * outer.a + inner.b * outer.c,
    b: inner.a * outer.b + inner.b * outer.d,
    c: inner.c * outer.a + inner.d * outer.c,
    d: inner.c * outer.b + inner.d * outer.d,
    e: inner.e * outer.a + inner.f * outer.c + outer.e,
    f: inner.e * outer.b + inner.f * outer.d + outer.f,
  };
}

/** Hundredths of a point are more than any rule looks at. */
export function roundPoints(points: number): number {
  return Math.round(points * 100) / 100;
}

/** The box between two points of a shown page. */
export function boxBetween(a: Point, b: Point): Box {
  return {
    left: roundPoints(Math.min(a.x, b.x)),
    top: roundPoints(Math.min(a.y, b.y)),
    right: roundPoints(Math.max(a.x, b.x)),
    bottom: roundPoints(Math.max(a.y, b.y)),
  };
}

/** A rectangle of a page's own space as it is shown. */
export function shownBox(left: number, bottom: number, right: number, top: number, toShown: ToShown): Box {
  return boxBetween(toShown(left, bottom), toShown(right, top));
}

export function areaOf(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

/** Whether an image covers enough of a page to be a scan of it. */
export function isLargeImage(box: Box, pageArea: number): boolean {
  return areaOf(box) > pageArea * LARGE_IMAGE_SHARE;
}

/** Whether a box is so thin that it is a line. */
export function isRule(box: Box): boolean {
  const across = box.right - box.left;
  const down = box.bottom - box.top;
  const length = Math.max(across, down);
  return Math.min(across, down) <= MAX_RULE_THICKNESS && length > MAX_RULE_THICKNESS && length < MAX_RULE_LENGTH;
}

/** Collects the horizontal and vertical edges of a path that is drawn point by point. */
export class EdgeCollector {
  readonly #rules: Box[];
  #begin: Point | null = null;
  #last: Point | null = null;

  constructor(rules: Box[]) {
    this.#rules = rules;
  }

  moveTo(point: Point): void {
    this.close();
    this.#begin = point;
    this.#last = point;
  }

  lineTo(point: Point): void {
    this.#push(this.#last, point);
    this.#last = point;
  }

  /** A curve is no rule; drawing goes on from its end. */
  curveTo(point: Point): void {
    this.#last = point;
  }

  close(): void {
    this.#push(this.#last, this.#begin);
    this.#last = this.#begin;
  }

  #push(from: Point | null, to: Point | null): void {
    if (from === null || to === null) return;
    const edge = boxBetween(from, to);
    if (isRule(edge)) this.#rules.push(edge);
  }
}
