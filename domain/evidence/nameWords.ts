/** Words of respect and rank that belong to no name. */
const HONORIFICS = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable rep representative sen senator
   congressman congresswoman gen general col colonel adm amb ambassador his her excellency he mp mep md phd esq jr sr
   씨 님 군 양 의원 여사 선생 박사 교수 장관 차관 대사 총리 대통령 대표 위원장 의장 장군`.split(/\s+/),
);

/** The words of a name as they stand, without honorifics and punctuation; "Kell, Ada" is "Ada Kell". */
export function nameWords(name: string): string[] {
  const [family = "", given, ...more] = name.normalize("NFC").split(",");
  const inOrder = given !== undefined && more.length === 0 && !isHonorific(given) ? `${given} ${family}` : name;
  const words = inOrder.split(/[\s.,·"“”()]+/u).filter((word) => word !== "");
  const left = words.filter((word) => !isHonorific(word));
  return left.length > 0 ? left : words;
}

const isHonorific = (word: string): boolean => HONORIFICS.has(word.trim().replaceAll(".", "").toLowerCase());

/** Latin letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/** Lower case without diacritics and apostrophes; Hangul stays in syllables. */
export const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f'’ʼ`]/g, "")
    .normalize("NFC")
    .replaceAll(/[øłđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter);
