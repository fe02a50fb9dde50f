const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Stems of verbs that report speech; what follows the stem makes the tense. */
const REPORTING_STEMS = words(`
  말 강조 지적 비판 주장 설명 촉구 경고 답 반박 언급 당부 규탄 평가 표현 요구 일축 우려 약속 선언 발표 확인 부인 호소 비난 단언
  토로 역설 반문 질타 제안 다짐 회고 답변 성토 진단 전망 시사 주문 항의 반발 환영 해명 폭로 증언 인정 예고 천명 피력`);

/** 하다-verbs of the stems above, and those that inflect in their own way. */
export const REPORTING_VERB = new RegExp(
  `(?:${REPORTING_STEMS.join("|")})(?:했|하였|한다|하며|하면서|한|하는|하고|해|합니다)|밝(?:혔|힌|히며|히고|히면서|혀)|덧붙(?:였|인|이며|여)|전했|전한|썼다|적었다|꼬집었|외쳤|물었|잘라 말했|목소리를 높였|선을 그었|내비쳤|했다|한 바 있|했습니다`,
  "gu",
);

/** The verb stands before a noun ("라고 주장한 데 대해"): its subject is the nearest, not the sentence's topic. */
export const ADNOMINAL = /(?:한|하는|힌|인)$/u;

/** Particles that mark what stands before them as quoted. */
export const QUOTATIVE = /^\s?(?:이?라(?:고|며|면서|는|던|)|고|며|면서|는|란|이란|하고)(?=[\s\p{L},.])/u;

/** An indirect quotation ends in one of these and a reporting verb. */
export const INDIRECT = /(?:다|라|자|냐)고(?=\s)/gu;

/** Longest first, so that 수석대변인 is not read as 대변인. */
export const TITLES = words(`
  원내수석부대표 원내수석대변인 국가안보실장 정책위의장 국무위원장 수석대변인 원내대변인 부대변인 원내대표 비상대책위원장 비대위원장
  당대표 대표이사 대표 국회의원 의원 장관후보자 제1차관 제2차관 1차관 2차관 차관 장관 대통령 국무총리 부총리 총리 대변인 부위원장
  위원장 최고위원 사무총장 검찰총장 참모총장 총장 대사 국장 안보실장 비서실장 실장 교수 부회장 회장 이사장 시장 도지사 지사 후보 총재
  국회의장 합참의장 부의장 의장 간사 특사 사령관 주석 서기장 소장 연구위원 연구원 변호사 사장 본부장 청장 처장 원장 수석 보좌관
  비서관 정책관 기자 씨 여사 국왕 왕자 상원의원 하원의원 공사 영사 대령 장군`).toSorted((a, b) => b.length - a.length);

/** Somebody without a name spoke. */
export const ANONYMOUS = /(?:관계자|당국자|소식통|인사|전문가|시민|주민|측근|참가자|누리꾼|기자들|의원들|일각)$/u;

export const ORGANISATION =
  /^(?:러시아|우크라이나|일본|북한|독일|프랑스|이스라엘|이란|튀르키예|폴란드|호주|캐나다|인도|베트남|이탈리아|스페인)$|(?:스탄|공화국|부|당|처|청|정부|국회|의회|위원회|대사관|영사관|연합|연맹|협회|나토|유엔|노조|측|단체|재단|연구소|사령부|합참|국정원|대통령실|총리실|크렘린궁|백악관|국무부|은행|공사|기구|본부|힘|법원|검찰|경찰|외무성|국|회)$/u;

/** Words that stand before a name and belong to the time or the flow of the text. */
export const NO_NAME =
  /^(?:이날|한편|또|또한|이어|이에|그러나|하지만|앞서|전날|지난|최근|특히|다만|반면|아울러|오전|오후|현지시간|그리고|그러면서|이번|당시|오는|올해|지난해|전|현|신임|당|같은|다른)$|\d|일$|월$|년$/u;

/** The commonest only: a rare one (모, 설) begins too many foreign words. */
const FAMILY_NAMES = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노곽성차주우구민엄원천방공변염추석";

/** A family name of one syllable and a given name of two, as most Korean names are. */
export function looksLikeKoreanName(word: string): boolean {
  return (
    /^\p{Script=Hangul}{3}$/u.test(word) &&
    FAMILY_NAMES.includes(word.charAt(0)) &&
    !ORGANISATION.test(word) &&
    !/[의를을에로]$/u.test(word)
  );
}

export function looksLikeFamilyName(word: string): boolean {
  return /^\p{Script=Hangul}$/u.test(word) && FAMILY_NAMES.includes(word);
}
