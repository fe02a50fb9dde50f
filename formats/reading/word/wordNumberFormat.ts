import { countedAs } from "#domain/numbering/counters.ts";

const repeated = (alphabet: string, n: number): string => {
  const letters = [...alphabet];
  const letter = letters[(n - 1) % letters.length] ?? "";
  return letter.repeat(Math.ceil(n / letters.length));
};

const cycled = (alphabet: string, n: number): string => [...alphabet][(n - 1) % [...alphabet].length] ?? "";

const inRange = (base: number, last: number, n: number): string | null =>
  n >= 1 && n <= last ? String.fromCodePoint(base + n - 1) : null;

const LATIN = "abcdefghijklmnopqrstuvwxyz";
const GANADA = "가나다라마바사아자차카타파하";
const CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
const HEAVENLY_STEMS = "甲乙丙丁戊己庚辛壬癸";
const EARTHLY_BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";

const NATIVE_TENS = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
const NATIVE_ONES = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"];

/** Numbers as Koreans count things, to ninety-nine. */
const koreanNative = (n: number): string | null =>
  n < 100 ? (NATIVE_TENS[Math.floor(n / 10)] ?? "") + (NATIVE_ONES[n % 10] ?? "") : null;

const SINO_KOREAN = {
  digits: ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"],
  units: ["", "십", "백", "천"],
};
const CHINESE = { digits: ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"], units: ["", "十", "百", "千"] };

/** Digits with their units: 23 is two-ten-three, 10 is ten without a one. */
function withUnits(n: number, { digits, units }: typeof CHINESE): string | null {
  if (n >= 10_000) return null;
  const signs = [...String(n)].map((digit, index, all) => {
    const unit = units[all.length - 1 - index] ?? "";
    if (digit === "0") return "";
    return (digit === "1" && unit !== "" ? "" : (digits[Number(digit)] ?? "")) + unit;
  });
  return signs.join("");
}

const digitsIn = (signs: string, n: number): string =>
  [...String(n)].map((digit) => [...signs][Number(digit)] ?? digit).join("");

const ORDINALS = ["th", "st", "nd", "rd"];
const ordinal = (n: number): string => `${n}${Math.floor(n / 10) % 10 === 1 ? "th" : (ORDINALS[n % 10] ?? "th")}`;

/** The formats of numbers that Word has beside plain figures, each giving null beyond its last sign. */
const FORMATS: Readonly<Record<string, (n: number) => string | null>> = {
  upperRoman: (n) => countedAs("upperRoman", n),
  lowerRoman: (n) => countedAs("lowerRoman", n),
  // Word doubles the letter after z: "aa", "bb".
  upperLetter: (n) => repeated(LATIN.toUpperCase(), n),
  lowerLetter: (n) => repeated(LATIN, n),
  ganada: (n) => cycled(GANADA, n),
  chosung: (n) => cycled(CHOSUNG, n),
  koreanCounting: (n) => withUnits(n, SINO_KOREAN),
  koreanLegal: koreanNative,
  koreanDigital: (n) => digitsIn("영일이삼사오육칠팔구", n),
  koreanDigital2: (n) => digitsIn("零一二三四五六七八九", n),
  decimalEnclosedCircle: (n) => (n <= 50 ? countedAs("circledDecimal", n) : null),
  decimalEnclosedCircleChinese: (n) => (n <= 50 ? countedAs("circledDecimal", n) : null),
  decimalEnclosedParen: (n) => inRange(0x2474, 20, n),
  decimalEnclosedFullstop: (n) => inRange(0x2488, 20, n),
  decimalFullWidth: (n) => digitsIn("０１２３４５６７８９", n),
  decimalFullWidth2: (n) => digitsIn("０１２３４５６７８９", n),
  decimalZero: (n) => String(n).padStart(2, "0"),
  numberInDash: (n) => `- ${n} -`,
  ordinal,
  hex: (n) => n.toString(16).toUpperCase(),
  chineseCounting: (n) => withUnits(n, CHINESE),
  chineseCountingThousand: (n) => withUnits(n, CHINESE),
  japaneseCounting: (n) => withUnits(n, CHINESE),
  taiwaneseCounting: (n) => withUnits(n, CHINESE),
  ideographDigital: (n) => digitsIn("〇一二三四五六七八九", n),
  japaneseDigitalTenThousand: (n) => digitsIn("〇一二三四五六七八九", n),
  ideographTraditional: (n) => cycled(HEAVENLY_STEMS, n),
  ideographZodiac: (n) => cycled(EARTHLY_BRANCHES, n),
  ideographEnclosedCircle: (n) => inRange(0x3280, 10, n),
  aiueoFullWidth: (n) => cycled(AIUEO, n),
  aiueo: (n) => cycled(AIUEO, n),
  irohaFullWidth: (n) => cycled(IROHA, n),
  iroha: (n) => cycled(IROHA, n),
  none: () => "",
};

/** The n-th number as Word writes it in the format that the list names; in figures where the format is unknown or ends. */
export const wordNumber = (format: string, n: number): string => (n >= 1 ? FORMATS[format]?.(n) : null) ?? String(n);
