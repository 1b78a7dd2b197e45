import type { Similarities } from "./similarities.ts";

/** Editors' decisions: articles that belong together, and a test for pairs that must stay apart. */
export interface Pins {
  readonly together: readonly (readonly number[])[];
  readonly apart: (i: number, j: number) => boolean;
  /** Is there anything that may part an article from others? */
  readonly isPinned: (i: number) => boolean;
}

/**
 * How far the likeness within a group is taken into account. Reports in one script are far more alike than reports
 * across scripts can be, so a newcomer in another script is held to a lower mark.
 */
const closeKin = 22;
const distantKin = 16;

interface Pair {
  readonly score: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Groups by average likeness (agglomerative, average link): the two groups most alike are joined, again and again,
 * while their members are on average at least `threshold` alike, and at least half as alike as the members of either
 * group are among themselves: a report of a look-alike event is less alike than those of one event. Pairs that share
 * nothing count as 0.
 *
 * @returns for each article the number of its group
 */
export function clusters(rows: Similarities, scripts: readonly string[], threshold: number, pins: Pins): number[] {
  const size = rows.from.length - 1;
  const members: number[][] = Array.from({ length: size }, (_, i) => [i]);
  const scriptsIn = scripts.map((script) => new Set([script]));
  const component = componentsOf(rows, threshold, pins);
  // Groups are joined through a pair that is alike enough: what no such pair leads to can never come near.
  const near = members.map((_, i) => kinOf(rows, i, component));
  const inner = new Float64Array(size);
  const alive = new Uint8Array(size).fill(1);
  const heap: Pair[] = [];

  const join = (a: number, b: number, score: number): void => {
    const [m, n] = [members[a]!.length, members[b]!.length];
    const [p, q, r] = [(m * (m - 1)) / 2, (n * (n - 1)) / 2, m * n];
    inner[a] = (inner[a]! * p + inner[b]! * q + score * r) / (p + q + r);
    const [mine, theirs] = [near[a]!, near[b]!];
    const meet = (k: number, x: number, y: number) => {
      const mean = (m * x + n * y) / (m + n);
      mine.set(k, mean);
      near[k]!.set(a, mean);
      if (mean >= threshold) push(heap, { score: mean, a: Math.min(a, k), b: Math.max(a, k) });
    };
    mine.delete(b);
    theirs.delete(a);
    for (const [k, x] of mine) meet(k, x, theirs.get(k) ?? 0);
    for (const [k, y] of theirs) {
      near[k]!.delete(b);
      if (!mine.has(k)) meet(k, 0, y);
    }
    alive[b] = 0;
    members[a]!.push(...members[b]!);
    for (const script of scriptsIn[b]!) scriptsIn[a]!.add(script);
    members[b] = [];
  };
  const inScript = (a: number, b: number) => {
    for (const script of scriptsIn[a]!) if (scriptsIn[b]!.has(script)) return true;
    return false;
  };
  const pinned = (group: number) => members[group]!.filter(pins.isPinned);
  /** An editor's word parts what it is about from others, and from nothing else. */
  const forbidden = (a: number, b: number) =>
    pinned(a).some((i) => members[b]!.some((j) => pins.apart(i, j))) ||
    pinned(b).some((i) => members[a]!.some((j) => pins.apart(i, j)));

  for (const group of pins.together) {
    const [first, ...rest] = [...group].sort((x, y) => x - y);
    for (const other of rest)
      if (first !== undefined && alive[first] && alive[other])
        join(first, other, Math.max(threshold, near[first]!.get(other) ?? 0));
  }
  for (let i = 0; i < size; i++) {
    for (const [j, score] of near[i]!)
      if (alive[i] && alive[j] && i < j && score >= threshold) push(heap, { score, a: i, b: j });
  }
  for (let pair = pop(heap); pair; pair = pop(heap)) {
    const { a, b, score } = pair;
    if (!alive[a] || !alive[b] || near[a]!.get(b) !== score) continue;
    if (
      score < 0.5 * Math.min(inScript(a, b) ? closeKin : distantKin, Math.max(inner[a]!, inner[b]!)) ||
      forbidden(a, b)
    )
      continue;
    join(a, b, score);
  }
  const labels = new Array<number>(size).fill(0);
  members.forEach((group, label) => {
    for (const i of group) labels[i] = label;
  });
  return labels;
}

/** An article's row as a map, with those of the others that it can come together with. */
function kinOf({ from, others, scores }: Similarities, i: number, component: Int32Array): Map<number, number> {
  const kin = new Map<number, number>();
  for (let k = from[i]!; k < from[i + 1]!; k++)
    if (component[others[k]!] === component[i]) kin.set(others[k]!, scores[k]!);
  return kin;
}

/** Which articles can come together at all, by a number: those that pairs alike enough, or an editor, lead to from one another. */
function componentsOf({ from, others, scores }: Similarities, threshold: number, pins: Pins): Int32Array {
  const parent = Int32Array.from({ length: from.length - 1 }, (_, i) => i);
  const root = (i: number): number => {
    let top = i;
    while (parent[top] !== top) top = parent[top]!;
    for (let at = i; parent[at] !== top; ) [at, parent[at]] = [parent[at]!, top];
    return top;
  };
  const unite = (i: number, j: number) => {
    parent[root(j)] = root(i);
  };
  for (let i = 0; i < parent.length; i++)
    for (let k = from[i]!; k < from[i + 1]!; k++) if (scores[k]! >= threshold) unite(i, others[k]!);
  for (const [first, ...rest] of pins.together) for (const other of rest) if (first !== undefined) unite(first, other);
  return parent.map((_, i) => root(i));
}

// A binary heap; the order is total, so the same pairs always come out in the same order.
const before = (x: Pair, y: Pair): boolean =>
  x.score > y.score || (x.score === y.score && (x.a < y.a || (x.a === y.a && x.b < y.b)));

function push(heap: Pair[], pair: Pair): void {
  heap.push(pair);
  let i = heap.length - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (!before(heap[i]!, heap[parent]!)) break;
    [heap[i], heap[parent]] = [heap[parent]!, heap[i]!];
    i = parent;
  }
}

function pop(heap: Pair[]): Pair | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (heap.length === 0 || last === undefined) return top;
  heap[0] = last;
  for (let i = 0; ; ) {
    let child = 2 * i + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
    if (!before(heap[child]!, heap[i]!)) break;
    [heap[i], heap[child]] = [heap[child]!, heap[i]!];
    i = child;
  }
  return top;
}
