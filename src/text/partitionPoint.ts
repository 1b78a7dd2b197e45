/** The first of so many places, in order, at which something is no longer so; their number when it is so at all of them. */
export function partitionPoint(count: number, isSo: (place: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
