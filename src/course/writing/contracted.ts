/** French words put together from parts, « de » and « à » drawn together with the article behind them: du coût, au coût. */
export function contracted(text: string): string {
  return text.replaceAll(/\bde le /g, "du ").replaceAll(/(?<!\p{L})à le /gu, "au ");
}
