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

const WORD = /(?=[\p{L}\p{Nd}])(?:[0-9]\.(?=[0-9])|[\p{L}\p{Nd}\p{Mn}])+/gu;

/** The words of a text: as written in lower case, without diacritics, and where they stand. */
export const wordsOf = (text) =>
  Array.from(text.matchAll(WORD), (m, position) => {
    const word = modern(romanianOf(m[0]));
    return { word, bare: bareOf(word), position, start: m.index, end: m.index + m[0].length };
  });
