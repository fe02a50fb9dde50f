/**
 * Korean family names with the Latin spellings in common use: most people keep one that is older than the official
 * romanisation. Forms that are one name in the two Koreas (이 and 리) stand in one row.
 */
const ROWS = `
  김:kim,gim 이,리:lee,yi,rhee,ri,lie,i 박:park,pak,bak 최:choi,choe,chae 정:jung,jeong,chung,chong,jong,cheong 강:kang,gang
  조:cho,jo,joe 윤:yoon,yun,youn 장:jang,chang 임,림:lim,im,yim,rim 한:han 오:oh,o 서:seo,suh,so 신:shin,sin
  권:kwon,gwon,kweon 황:hwang,whang 안:ahn,an 송:song 전:jeon,jun,chun,chon,cheon 홍:hong 유,류:yoo,yu,ryu,you,lyu,ryoo
  고:ko,go,koh 문:moon,mun 양,량:yang,ryang 손:son,sohn 배:bae,pae,bai 백:baek,paik,baik,paek,back 허:heo,huh,hur,ho
  남:nam 심:shim,sim 노,로:noh,roh,no,ro 곽:kwak,gwak 성:sung,seong,song 차:cha 주:joo,ju,chu 우:woo,u,wu 구:koo,gu,ku,goo
  민:min 엄:um,eom,uhm 원:won 천:cheon,chun,chon 방:bang,pang 공:kong,gong 변:byun,byeon,pyon 염:yeom,yum 여,려:yeo,ryeo
  추:choo,chu 석:seok,suk,sok 선:sun,seon,son 설:seol,sul,sol 길:gil,kil 나,라:na,ra,rha 태:tae 지:ji,chi,jee 표:pyo
  채:chae 국:guk,kook,kuk 현:hyun,hyeon,hyon 함:ham 진:jin,chin 도:do,to 소:so 연,련:yeon,yon,ryeon 마:ma 위:wi,wee
  육,륙:yook,yuk,ryuk 탁:tak 하:ha 명:myung,myeong,myong 기:ki,gi 반:ban,pan 왕:wang 금:keum,geum 옥:ok,ock 인:in 맹:maeng
  남궁:namgung,namkoong,namgoong 황보:hwangbo 제갈:jegal,chegal 선우:sunwoo,seonu 독고:dokgo,dokko 사공:sagong
`;

type Surname = { readonly hangul: readonly string[]; readonly latin: readonly string[] };

const SURNAMES: readonly Surname[] = ROWS.trim()
  .split(/\s+/)
  .map((row) => {
    const [hangul = "", latin = ""] = row.split(":");
    return { hangul: hangul.split(","), latin: latin.split(",") };
  });

const index = (forms: (surname: Surname) => readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const pairs = SURNAMES.flatMap((surname) => forms(surname).map((form) => ({ form, key: surname.hangul.join(",") })));
  return new Map(
    [...Map.groupBy(pairs, ({ form }) => form)].map(([form, found]) => [form, found.map(({ key }) => key)]),
  );
};

const BY_HANGUL = index(({ hangul }) => hangul);
const BY_LATIN = index(({ latin }) => latin);

/** The family names that a form in Hangul or lower-case Latin letters may stand for, by key; empty where it is none. */
export const surnamesOf = (form: string): readonly string[] => BY_HANGUL.get(form) ?? BY_LATIN.get(form) ?? [];
