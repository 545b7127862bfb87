/** Whether two lists of weights are the same numbers. */
export function areSame(one: readonly ArrayLike<number>[], other: readonly ArrayLike<number>[]): boolean {
  return (
    one.length === other.length &&
    one.every((layer, h) => {
      const beside = other[h];
      return beside?.length === layer.length && Array.from(layer).every((weight, n) => weight === beside[n]);
    })
  );
}
