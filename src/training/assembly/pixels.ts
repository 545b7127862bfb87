/**
 * The list of an image's lit pixels: { row offset in w, X = grey/255 }. Four fifths of MNIST's pixels are 0 and add
 * nothing to σ nor to ∂w. Sixteen are looked at at once.
 *
 * @param image `bytes` grey levels, a multiple of 16, zeros after the last pixel
 * @param greys 256 float32: grey/255
 * @returns where the list ends
 */
export function litPixels(image: usize, bytes: i32, rowBytes: i32, greys: usize, list: usize): usize {
  let dark = i8x16.splat(0);
  for (let first = 0; first < bytes; first += 16) {
    let lit = i8x16.bitmask(i8x16.ne(v128.load(image + first), dark));
    while (lit != 0) {
      let pixel = first + ctz(lit);
      lit &= lit - 1;
      store<u32>(list, pixel * rowBytes);
      store<f32>(list, load<f32>(greys + (<usize>load<u8>(image + pixel) << 2)), 4);
      list += 8;
    }
  }
  return list;
}
