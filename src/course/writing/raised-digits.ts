const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number written in raised digits, in any text. */
export const raisedNumbers = /[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

/** A whole number as an exponent or a layer's number is written: ⁻⁵ in 10⁻⁵, ² in w². */
export function raised(whole: number): string {
  const digits = Array.from(String(Math.abs(whole)), (digit) => raisedDigits[Number(digit)] ?? "");
  return (whole < 0 ? "⁻" : "") + digits.join("");
}

/** The same digits on the line: -5 for ⁻⁵. */
export function unraised(text: string): string {
  return Array.from(text, (sign) => (sign === "⁻" ? "-" : sign === "⁺" ? "" : String(raisedDigits.indexOf(sign)))).join(
    "",
  );
}
