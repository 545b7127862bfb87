/**
 * Beyond this |x| an exponential no longer matters in float32: e^{−64} = 1.6e−28 is far below 2^{−24} of the 1 it is added
 * to, and far above the slow subnormal numbers even after −α/P.
 */
const LARGEST: f32 = 64;

/** Adding 1.5 · 2^23 rounds to an integer and leaves it in the low bits. */
const ROUNDER: f32 = 12582912;

/**
 * e^x in four lanes, x brought into [−64, 64] first; NaN stays NaN. Relative error below 2e−7.
 * Source: range reduction by ln 2 in two parts and the polynomial of expf in Cephes (Moshier).
 */
@inline
export function exponential(x: v128): v128 {
  // pmin and pmax keep their first operand when it is NaN.
  let within = f32x4.pmax(f32x4.pmin(x, f32x4.splat(LARGEST)), f32x4.splat(-LARGEST));
  let shifted = f32x4.add(f32x4.mul(within, f32x4.splat(1.44269504088896341)), f32x4.splat(ROUNDER));
  let n = f32x4.sub(shifted, f32x4.splat(ROUNDER));
  let r = f32x4.sub(within, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1));
  // 2^n: n is added to the exponent.
  return i32x4.add(p, i32x4.shl(shifted, 23));
}

/** g(x) = 1 / (1 + e^{−x}) in four lanes (F3, F5a); g′ = g(1 − g). Absolute error below 1.2e−7. */
@inline
export function sigmoid(x: v128): v128 {
  let one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exponential(f32x4.neg(x))));
}

/** log s for finite s > 0: the exponent, and artanh's series for the mantissa in [√½, √2]. Error below 1e−10. */
export function logarithm(s: f64): f64 {
  let bits = reinterpret<u64>(s);
  let exponent = <i32>((bits >> 52) & 0x7ff) - 1023;
  let mantissa = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    exponent += 1;
  }
  let f = (mantissa - 1) / (mantissa + 1);
  let q = f * f;
  let series = 1 + q * (1.0 / 3 + q * (1.0 / 5 + q * (1.0 / 7 + q * (1.0 / 9 + q * (1.0 / 11)))));
  return <f64>exponent * 0.6931471805599453 + 2 * f * series;
}
