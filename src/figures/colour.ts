/** Red, green and blue, 0 to 255. */
export type Channels = readonly [number, number, number];

/** The channels of an opaque colour as CSS writes it: `#24211d`, `#fff`, `rgb(36, 33, 29)`. Any other is mid-grey. */
export function channelsOf(colour: string): Channels {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (hex !== undefined) {
    const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    return threeOf(digits.map((digit) => Number.parseInt(digit, 16)));
  }
  const numbers = /^rgba?\(([^)]+)\)$/i.exec(colour.trim())?.[1]?.match(/[\d.]+/g);
  return numbers === undefined || numbers === null ? [128, 128, 128] : threeOf(numbers.map(Number));
}

/** From one colour to another, 0 to 1, in steps that look alike: straight through the CIE's L*a*b*, seen in the light D50. */
export function mixture(from: string, to: string): (share: number) => Channels {
  const [one, other] = [labOf(channelsOf(from)), labOf(channelsOf(to))];
  return (share) => {
    const between = (n: 0 | 1 | 2) => one[n] + (other[n] - one[n]) * share;
    return channelsOfLab([between(0), between(1), between(2)]);
  };
}

function threeOf([red = 0, green = 0, blue = 0]: readonly number[]): Channels {
  return [red, green, blue];
}

/** The light of a channel, 0 to 1: sRGB's curve taken back. */
export function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function curved(light: number): number {
  return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));
}

type Triple = readonly [number, number, number];

/** White in the light D50. */
const white: Triple = [0.96422, 1, 0.82521];
const edge = 6 / 29;

function labOf(channels: Channels): Triple {
  const [r, g, b] = [linear(channels[0]), linear(channels[1]), linear(channels[2])];
  const x = root((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / white[0]);
  const y = root((0.2225045 * r + 0.7168786 * g + 0.0606169 * b) / white[1]);
  const z = root((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / white[2]);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function channelsOfLab([lightness, a, b]: Triple): Channels {
  const y = (lightness + 16) / 116;
  const x = white[0] * cube(y + a / 500);
  const z = white[2] * cube(y - b / 200);
  const light = white[1] * cube(y);
  return [
    curved(3.1338561 * x - 1.6168667 * light - 0.4906146 * z),
    curved(-0.9787684 * x + 1.9161415 * light + 0.033454 * z),
    curved(0.0719453 * x - 0.2289914 * light + 1.4052427 * z),
  ];
}

function root(value: number): number {
  return value > edge ** 3 ? Math.cbrt(value) : value / (3 * edge ** 2) + 4 / 29;
}

function cube(value: number): number {
  return value > edge ? value ** 3 : 3 * edge ** 2 * (value - 4 / 29);
}
