/**
 * The HTML of the formulas that a first visit opens on, by what `typeset` calls them: the build typesets them and fills this in
 * (tools/first-formulas.ts), so that the page need not wait for KaTeX. Empty where nothing was built, as in a test.
 */
export const firstFormulas: Readonly<Record<string, string>> = {};
