// Fetched when a query has signs that are letters on a Romanian keyboard, or "nu" written short: Spelling.java.
const SIGNS = { "[": "ă", "]": "î", "\\": "â", ";": "ș", "'": "ț" };
/** A query typed for a Romanian keyboard on another one: Spelling.java. */
const keyboardSigns = (query) => {
  const plain = query.replace(/(^|\s)\[([^[\]\s]*)\](?=\s|$)/g, "$1$2").replace(/'(?=(?:s|t|m|d|re|ll|ve)(?!\p{L}))/gu, " ");
  return plain.replace(/[[\]\\;']/g, (sign, at) => {
    const before = plain.slice(0, at).match(/.$/su)?.[0] ?? " ", after = plain[at + 1] ?? " ";
    const letter = (c) => /\p{L}/u.test(c), space = (c) => /\s/.test(c);
    const inside = letter(before) && (letter(after) || SIGNS[after]);
    const begins = space(before) && letter(after), ends = letter(before) && space(after) && "[\\".includes(sign);
    return inside || begins || ends ? SIGNS[sign] : sign;
  });
};

/** n-am, n are, nam */
const SHORT_NOT = /(?<![\p{L}\p{N}])n(?:[-'’ ](?=(?:ai|a|o|e)(?!\p{L}))|[-'’ ]?(?=(?:am|are|avem|ave[tțţ]i|au)(?!\p{L})))/giu;
export const typed = (query) => {
  const whole = query.replace(SHORT_NOT, "nu ");
  return /[[\]\\;']/.test(whole) ? keyboardSigns(whole) : whole;
};
