/*! Romanian Snowball stemmer: (c) 2001 Dr Martin Porter, (c) 2002 Richard Boulton; BSD licence. */
// For words without diacritics, with the suffixes of Apache Lucene's copy of it.
const table = (text) => {
  const map = new Map();
  for (const group of text.split(";")) {
    const [result, words] = group.split(":");
    for (const word of words.split(" ")) map.set(word, result);
  }
  return map;
};
const ARTICLES = table("-:ul ului;a:aua;e:ea ele elor;i:ii iua iei iile iilor ilor;i!:ile;at:atei");
const COMBINED = table("abil:abilitate abilitati;ibil:ibilitate;iv:ivitate ivitati;ic:icitate icitati icator icatori iciv iciva icive icivi ical icala icale icali;at:ativ ativa ative ativi atoare ator atori;it:itiv itiva itive itivi itoare itor itori");
const STANDARD = table("-:ica abila ibila oasa ata ita anta uta iva ic ice abile ibile oase ate itate ite ante ute ive ici abili ibili atori osi ati itati iti anti uti ivi abil ibil ator os at it ant ut iv;ist:ista isme iste isti ism ist;-t:iune iuni");
const VERBS = table("c:ea ia esc ind are ere ire ase ise use eze ai eai iai ui ezi am eam iam asem isem usem au eau iau indu ez;-:se sese sei em sesem im");
const VOWELS = table("-:a e ie i");
const vowel = (c) => "aeiou".includes(c);

/** The longest suffix of a word that a table has. */
const longest = (table, word, from = 0) => {
  for (let i = Math.max(from, word.length - 9); i < word.length; i++) {
    if (table.has(word.slice(i))) return word.slice(i);
  }
};

const after = (word, from) => {
  let i = from;
  while (i < word.length && !vowel(word[i])) i++;
  while (i < word.length && vowel(word[i])) i++;
  return i < word.length ? i + 1 : word.length + 1;
};

const regions = (w) => {
  let rv = w.length;
  const next = (from, wanted) => {
    for (let i = from; i < w.length; i++) if (vowel(w[i]) === wanted) return i + 1;
    return -1;
  };
  if (w.length > 1) {
    const first = vowel(w[0]), second = vowel(w[1]);
    const end = first !== second ? (first ? next(2, true) : w.length > 2 ? 3 : -1) : next(2, !first);
    if (end >= 0) rv = end;
  }
  const p1 = after(w, 0), p2 = p1 > w.length ? p1 : after(w, p1);
  return [rv, Math.min(p1, w.length), p2 > w.length ? w.length : p2];
};

/** The stem of a word in lower case without diacritics, as Analysis.java gives it. */
export const stem = (word) => {
  let w = word;
  // Between vowels, u and i are consonants.
  const chars = w.split("");
  for (let i = 1; i + 1 < chars.length; i++) {
    if ((chars[i] === "u" || chars[i] === "i") && vowel(chars[i - 1]) && vowel(chars[i + 1])) {
      chars[i] = chars[i].toUpperCase();
    }
  }
  w = chars.join("");
  const [rv, r1, r2] = regions(w);
  const inside = (suffix, region) => suffix !== undefined && w.length - suffix.length >= region;
  const cut = (suffix) => w.slice(0, w.length - suffix.length);
  let s = longest(ARTICLES, w);
  if (inside(s, r1)) {
    const to = ARTICLES.get(s);
    if (to !== "i!") w = cut(s) + (to === "-" ? "" : to);
    else if (!cut(s).endsWith("ab")) w = cut(s) + "i";
  }
  let removed = false;
  for (s = longest(COMBINED, w); inside(s, r1); s = longest(COMBINED, w)) {
    w = cut(s) + COMBINED.get(s);
    removed = true;
  }
  s = longest(STANDARD, w);
  if (inside(s, r2)) {
    const to = STANDARD.get(s);
    if (to === "ist") { w = cut(s) + "ist"; removed = true; }
    else if (to === "-") { w = cut(s); removed = true; }
  }
  if (!removed) {
    s = longest(VERBS, w, rv);
    if (s !== undefined) {
      const before = w[w.length - s.length - 1];
      if (VERBS.get(s) === "-" || (w.length - s.length > rv && (!vowel(before) || before === "u"))) w = cut(s);
    }
  }
  s = longest(VOWELS, w);
  if (inside(s, rv)) w = cut(s);
  w = w.replace(/[UI]/g, (c) => c.toLowerCase());
  while (w.length > 4 && "aeiu".includes(w[w.length - 1])) w = w.slice(0, -1);
  return w;
};
