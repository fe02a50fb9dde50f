/** What an outlet calls itself in English and in Korean. */
type OutletNames = { readonly en: string; readonly ko: string };

const outlet = (en: string, ko: string): OutletNames => ({ en, ko });

/** Outlets by the host of their pages, without "www"; a longer host ("english.hani.co.kr") goes before a shorter. */
const OUTLETS: Readonly<Record<string, OutletNames>> = {
  "yna.co.kr": outlet("Yonhap News Agency", "연합뉴스"),
  "yonhapnews.co.kr": outlet("Yonhap News Agency", "연합뉴스"),
  "yonhapnewstv.co.kr": outlet("Yonhap News TV", "연합뉴스TV"),
  "newsis.com": outlet("Newsis", "뉴시스"),
  "news1.kr": outlet("News1", "뉴스1"),
  "koreatimes.co.kr": outlet("The Korea Times", "코리아타임스"),
  "koreaherald.com": outlet("The Korea Herald", "코리아헤럴드"),
  "koreajoongangdaily.joins.com": outlet("Korea JoongAng Daily", "코리아중앙데일리"),
  "joongang.co.kr": outlet("JoongAng Ilbo", "중앙일보"),
  "chosun.com": outlet("The Chosun Ilbo", "조선일보"),
  "donga.com": outlet("The Dong-A Ilbo", "동아일보"),
  "hani.co.kr": outlet("Hankyoreh", "한겨레"),
  "khan.co.kr": outlet("Kyunghyang Shinmun", "경향신문"),
  "hankookilbo.com": outlet("Hankook Ilbo", "한국일보"),
  "hankyung.com": outlet("The Korea Economic Daily", "한국경제"),
  "kedglobal.com": outlet("KED Global", "KED 글로벌"),
  "mk.co.kr": outlet("Maeil Business Newspaper", "매일경제"),
  "sedaily.com": outlet("Seoul Economic Daily", "서울경제"),
  "edaily.co.kr": outlet("Edaily", "이데일리"),
  "seoul.co.kr": outlet("Seoul Shinmun", "서울신문"),
  "segye.com": outlet("Segye Ilbo", "세계일보"),
  "munhwa.com": outlet("Munhwa Ilbo", "문화일보"),
  "kmib.co.kr": outlet("Kukmin Ilbo", "국민일보"),
  "nocutnews.co.kr": outlet("NoCut News", "노컷뉴스"),
  "ohmynews.com": outlet("OhmyNews", "오마이뉴스"),
  "pressian.com": outlet("Pressian", "프레시안"),
  "kbs.co.kr": outlet("KBS", "KBS"),
  "imnews.imbc.com": outlet("MBC", "MBC"),
  "sbs.co.kr": outlet("SBS", "SBS"),
  "ytn.co.kr": outlet("YTN", "YTN"),
  "jtbc.co.kr": outlet("JTBC", "JTBC"),
  "arirang.com": outlet("Arirang News", "아리랑뉴스"),
  "nknews.org": outlet("NK News", "NK뉴스"),
  "dailynk.com": outlet("Daily NK", "데일리NK"),
  "reuters.com": outlet("Reuters", "로이터"),
  "apnews.com": outlet("Associated Press", "AP통신"),
  "afp.com": outlet("Agence France-Presse", "AFP통신"),
  "bloomberg.com": outlet("Bloomberg", "블룸버그"),
  "upi.com": outlet("United Press International", "UPI통신"),
  "dpa.com": outlet("Deutsche Presse-Agentur", "dpa통신"),
  "bbc.com": outlet("BBC News", "BBC"),
  "bbc.co.uk": outlet("BBC News", "BBC"),
  "theguardian.com": outlet("The Guardian", "가디언"),
  "ft.com": outlet("Financial Times", "파이낸셜타임스"),
  "thetimes.com": outlet("The Times", "더타임스"),
  "economist.com": outlet("The Economist", "이코노미스트"),
  "lemonde.fr": outlet("Le Monde", "르몽드"),
  "france24.com": outlet("France 24", "프랑스24"),
  "dw.com": outlet("Deutsche Welle", "도이체벨레"),
  "spiegel.de": outlet("Der Spiegel", "슈피겔"),
  "euronews.com": outlet("Euronews", "유로뉴스"),
  "politico.eu": outlet("Politico Europe", "폴리티코 유럽"),
  "politico.com": outlet("Politico", "폴리티코"),
  "elpais.com": outlet("El País", "엘파이스"),
  "kyivindependent.com": outlet("The Kyiv Independent", "키이우 인디펜던트"),
  "nytimes.com": outlet("The New York Times", "뉴욕타임스"),
  "washingtonpost.com": outlet("The Washington Post", "워싱턴포스트"),
  "wsj.com": outlet("The Wall Street Journal", "월스트리트저널"),
  "cnn.com": outlet("CNN", "CNN"),
  "npr.org": outlet("NPR", "NPR"),
  "voanews.com": outlet("Voice of America", "미국의소리"),
  "voakorea.com": outlet("Voice of America", "미국의소리"),
  "rfa.org": outlet("Radio Free Asia", "자유아시아방송"),
  "aljazeera.com": outlet("Al Jazeera", "알자지라"),
  "rt.com": outlet("RT", "RT"),
  "tass.com": outlet("TASS", "타스통신"),
  "tass.ru": outlet("TASS", "타스통신"),
  "ria.ru": outlet("RIA Novosti", "리아노보스티"),
  "interfax.com": outlet("Interfax", "인테르팍스"),
  "themoscowtimes.com": outlet("The Moscow Times", "모스크바타임스"),
  "meduza.io": outlet("Meduza", "메두자"),
  "xinhuanet.com": outlet("Xinhua News Agency", "신화통신"),
  "news.cn": outlet("Xinhua News Agency", "신화통신"),
  "globaltimes.cn": outlet("Global Times", "환구시보"),
  "scmp.com": outlet("South China Morning Post", "사우스차이나모닝포스트"),
  "nhk.or.jp": outlet("NHK", "NHK"),
  "kyodonews.net": outlet("Kyodo News", "교도통신"),
  "japantimes.co.jp": outlet("The Japan Times", "재팬타임스"),
  "asahi.com": outlet("The Asahi Shimbun", "아사히신문"),
  "nikkei.com": outlet("Nikkei", "닛케이"),
  "straitstimes.com": outlet("The Straits Times", "스트레이츠타임스"),
  "kcna.kp": outlet("KCNA", "조선중앙통신"),
};

/** The name of the outlet whose host this is, or ends in; the host itself for one that nobody listed. */
export function outletOfHost(host: string, language: string | null): string {
  const bare = host.toLowerCase().replace(/^(?:www|m|mobile|amp)\./, "");
  const labels = bare.split(".");
  for (let from = 0; from < labels.length - 1; from++) {
    const names = OUTLETS[labels.slice(from).join(".")];
    if (names) return language === "ko" ? names.ko : names.en;
  }
  return bare;
}

/** Every name of the outlet that has this one, compared by `fold`; none for an outlet that nobody listed. */
export function namesOfOutlet(name: string, fold: (name: string) => string): readonly string[] {
  const given = fold(name);
  return Object.values(OUTLETS)
    .map(({ en, ko }) => [en, ko])
    .filter((names) => names.some((each) => fold(each) === given))
    .flat();
}
