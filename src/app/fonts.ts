/** Milliseconds that the page waits for its fonts before it shows itself in the system's. */
const patience = 1500;

/**
 * Resolves when the page's own fonts are here, and those of its formulas, so that nothing is drawn twice: they come while the code does, and are
 * there before it. Where they are late, or do not come, the system's stand in.
 */
export async function fontsArrived(): Promise<void> {
  const faces = ["400 1rem 'Deltascope Serif'", "600 1rem 'Deltascope Serif'", "italic 1rem 'Deltascope Serif'"];
  const chrome = ["400 1rem 'Deltascope Sans'", "600 1rem 'Deltascope Sans'"];
  const formulas = ["1rem KaTeX_Main", "italic 1rem KaTeX_Math"];
  const arrived = Promise.all([...faces, ...chrome, ...formulas].map((face) => document.fonts.load(face)));
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([arrived, late]).catch(() => undefined);
}
