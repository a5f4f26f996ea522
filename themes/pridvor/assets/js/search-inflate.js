// Decompresses deflate-raw (RFC 1951) for browsers without DecompressionStream.
const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const DISTANCES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const lengthBits = (i) => (i < 8 || i === 28 ? 0 : (i >> 2) - 1);
const distanceBits = (i) => (i < 4 ? 0 : (i >> 1) - 1);

/** Canonical Huffman code: how many codes of each length, and the symbols in order. */
const code = (lengths) => {
  const counts = new Array(16).fill(0), offsets = [0, 0], symbols = [];
  for (const l of lengths) counts[l]++;
  counts[0] = 0;
  for (let i = 1; i < 15; i++) offsets[i + 1] = offsets[i] + counts[i];
  lengths.forEach((l, s) => { if (l) symbols[offsets[l]++] = s; });
  return { counts, symbols };
};

export const inflateRaw = (input) => {
  const out = [];
  let at = 0, bit = 0;
  const bits = (n) => {
    let value = 0;
    for (let i = 0; i < n; i++) {
      if (at >= input.length) throw new RangeError("index file too short");
      value |= ((input[at] >> bit) & 1) << i;
      if (++bit === 8) { bit = 0; at++; }
    }
    return value;
  };
  const symbol = ({ counts, symbols }) => {
    for (let length = 1, value = 0, first = 0, index = 0; length < 16; length++) {
      value |= bits(1);
      if (value - counts[length] < first) return symbols[index + value - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      value <<= 1;
    }
    throw new RangeError("index file damaged");
  };
  const trees = () => {
    const literals = bits(5) + 257, distances = bits(5) + 1, lengths = new Array(19).fill(0);
    for (let n = bits(4) + 4, i = 0; i < n; i++) lengths[ORDER[i]] = bits(3);
    const tree = code(lengths), all = [];
    while (all.length < literals + distances) {
      const s = symbol(tree);
      if (s < 16) all.push(s);
      else {
        const [value, times] = s === 16 ? [all[all.length - 1], 3 + bits(2)] : [0, s === 17 ? 3 + bits(3) : 11 + bits(7)];
        for (let i = 0; i < times; i++) all.push(value);
      }
    }
    return [code(all.slice(0, literals)), code(all.slice(literals))];
  };
  const fixed = () => [
    code(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
    code(new Array(30).fill(5)),
  ];
  for (let last = 0; !last; ) {
    last = bits(1);
    const type = bits(2);
    if (type === 0) {
      if (bit) { bit = 0; at++; }
      const length = input[at] | (input[at + 1] << 8);
      at += 4;
      for (let i = 0; i < length; i++) out.push(input[at++]);
      continue;
    }
    const [literals, distances] = type === 1 ? fixed() : trees();
    for (let s = symbol(literals); s !== 256; s = symbol(literals)) {
      if (s < 256) { out.push(s); continue; }
      const length = LENGTHS[s - 257] + bits(lengthBits(s - 257));
      const d = symbol(distances), distance = DISTANCES[d] + bits(distanceBits(d));
      for (let i = 0; i < length; i++) out.push(out[out.length - distance]);
    }
  }
  return Uint8Array.from(out);
};
