// The words of a text, as Letters.java and Analysis.java see them.
const BARE = { "ă": "a", "â": "a", "î": "i", "ș": "s", "ț": "t" };

/** A word in lower case without diacritics. */
export const bareOf = (word) => word.replace(/[ăâîșț]/g, (c) => BARE[c]);

const romanianOf = (word) => {
  let out = "";
  for (const c of word.toLowerCase().normalize("NFC")) {
    if (c < "\x80" || BARE[c]) out += c;
    else if (c === "ş") out += "ș";
    else if (c === "ţ") out += "ț";
    else out += c.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();
  }
  return out;
};

const COMPOUND = /^(?:ne|re|pre|pro|sub|supra|bine|auto|co|de|între|dez|des|semi|ultra|nemai)î/;
/** î within a word as â, which the spelling before 1993 did not have; not after a prefix. */
const modern = (word) => (word.indexOf("î", 1) < 0 || COMPOUND.test(word) ? word
  : word[0] + word.slice(1, -1).replaceAll("î", "â") + word.slice(-1));

const SIGNS = { "[": "ă", "]": "î", "\\": "â", ";": "ș", "'": "ț" };
/** A query typed for a Romanian keyboard on another one: Spelling.java. */
export const keyboardSigns = (query) => {
  if (!/[[\]\\;']/.test(query)) return query;
  const plain = query.replace(/(^|\s)\[([^[\]\s]*)\](?=\s|$)/g, "$1$2").replace(/'(?=(?:s|t|m|d|re|ll|ve)(?!\p{L}))/gu, " ");
  return plain.replace(/[[\]\\;']/g, (sign, at) => {
    const before = plain.slice(0, at).match(/.$/su)?.[0] ?? " ", after = plain[at + 1] ?? " ";
    const letter = (c) => /\p{L}/u.test(c), space = (c) => /\s/.test(c);
    const inside = letter(before) && (letter(after) || SIGNS[after]);
    const begins = space(before) && letter(after), ends = letter(before) && space(after) && "[\\".includes(sign);
    return inside || begins || ends ? SIGNS[sign] : sign;
  });
};

const WORD = /(?=[\p{L}\p{Nd}])(?:[0-9]\.(?=[0-9])|[\p{L}\p{Nd}\p{Mn}])+/gu;

/** The words of a text: as written in lower case, without diacritics, and where they stand. */
export const wordsOf = (text) =>
  Array.from(text.matchAll(WORD), (m, position) => {
    const word = modern(romanianOf(m[0]));
    return { word, bare: bareOf(word), position, start: m.index, end: m.index + m[0].length };
  });
