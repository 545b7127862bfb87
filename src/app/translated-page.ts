/**
 * A browser that translates a page wraps each of its texts in elements of its own (`<font>`). React, which knows the texts
 * where it put them, then asks an element to remove, or to put something before, a child that is no longer its own: that
 * throws, and the whole page goes (facebook/react issue 11538). Here the wrapping stands for the text that it was put around.
 */
export function toleratePageTranslation(node: typeof Node = Node): void {
  const { removeChild, insertBefore } = node.prototype;
  node.prototype.removeChild = function removeWrapped<T extends Node>(this: Node, child: T): T {
    const own = childAround(this, child);
    if (own === null) return child;
    removeChild.call(this, own);
    return child;
  };
  node.prototype.insertBefore = function insertBeforeWrapped<T extends Node>(
    this: Node,
    added: T,
    before: Node | null,
  ): T {
    insertBefore.call(this, added, before === null ? null : childAround(this, before));
    return added;
  };
}

/** The child of `parent` that `node` is or lies in; null where it is no longer in there at all. */
function childAround(parent: Node, node: Node): Node | null {
  let around: Node | null = node;
  while (around !== null && around.parentNode !== parent) around = around.parentNode;
  return around;
}
