/** What stands between the parts of a page's name in an address, where a place has pages: `find~2~4711`. */
export const pagePart = "~";
