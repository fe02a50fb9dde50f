import { ORGANISATION } from "./koreanNouns.ts";

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Stems of verbs that report speech; what follows the stem makes the tense. */
const REPORTING_STEMS = words(`
  말 말씀 강조 지적 비판 주장 설명 촉구 경고 답 반박 언급 당부 규탄 평가 표현 요구 일축 우려 약속 선언 발표 확인 부인 호소 비난 단언
  토로 역설 반문 질타 제안 다짐 회고 답변 성토 진단 전망 시사 주문 항의 반발 환영 해명 폭로 증언 인정 예고 천명 피력 분석 예상
  예측 추정 판단 관측 동의 공감 합의 항소 상고 보도 예보 보고 답 추궁 질의 반격 응답 대꾸 호통 읍소 자책 자인 시인 단정 확언 공표 공약 강변 항변 논평 술회 회상 당부 천거 응수 사과 사죄 화답 귀띔 공언 장담 하소연 제기 제시 건의 통보 공지 고백 실토 자평 혹평 호평 풀이 해석 조언 충고
  권고 당부 축하 애도 개탄 탄식 한탄 항변 위협 엄포 소개 전언 진술 기대 격려 압박 지시 명령 맹세 서약 결론`);

/** 하다-verbs of the stems above, and those that inflect in their own way. */
export const REPORTING_VERB = new RegExp(
  `(?:${REPORTING_STEMS.join("|")})(?:했|하였|한다|하며|하면서|한|하는|하고|하자|해|합니다|하셨|하신|하시)|밝(?:혔|힌|히며|히고|히면서|히자|혀)|덧붙(?:였|인|이며|여)|전했|전한|썼다|적었다|꼬집었|외쳤|물었|묻자|되물었|맞섰|맞받|털어놨|털어놓|내다봤|내다본|알렸|알린|보고 있다|말을 아꼈|말을 흐렸|잘라 말했|목소리를 높였|선을 그었|내비쳤|날을 세웠|몰아세웠|거들었|나타냈|표했|내놨|내놓았|내놓으|폈다|펼쳤|드러냈|굽히지 않|되풀이했|고수했|받아쳤|쏘아붙였|되받|맞불|몰아붙였|못 박았|못박았|하셨다|반겼|반긴|쏘아붙|입을 모|단서를 달|즉답을 피|일갈했|직격했|꾸짖|나무랐|다그쳤|따졌|따져 물|털어놓|떠올렸|돌아봤|감쌌|달랬|했다|한 바 있|했습니다`,
  "gu",
);

/** The verb stands before a noun ("라고 주장한 데 대해"): its subject is the nearest, not the sentence's topic. */
export const ADNOMINAL = /(?:한|하는|힌|인|자)$/u;

/** Particles that mark what stands before them as quoted. */
export const QUOTATIVE = /^\s?(?:이?라(?:고|며|면서|는|던|)|고|며|면서|는|란|이란|하고)(?:는|도|만)?(?=[\s\p{L},.])/u;

/** Of them, those that only speech takes; the others may mark a term ("‘평화’라는 말"). */
export const SPOKEN = /^\s?(?:이?라)?(?:고|며|면서)(?:는|도|만)?\s/u;

/** "“출입 금지”라고 적힌 문", "‘큰불’이라고 불리는 산불": written somewhere, or a name. */
export const NO_SPEECH =
  /^\s?(?:이?라)?고\s(?:말)?하지\s않|^\s?(?:이?라)?는\s(?:\S+\s)?말[이도]\s(?:있|돈|돌|나돌|유행|생겼)|^\S+\s(?:\S+\s)?(?:적힌|쓰인|새겨진|불리는|불린|부르는|알려진|이름|명명|쓴 (?:천|현수막|팻말|손팻말|종이|피켓|머리띠|펼침막|글귀|간판|플래카드|벽|옷|티셔츠|쪽지))/u;

/** How a voice that nobody is named for is heard: "지적이 나온다". */
export const VOICED =
  "(?:나온다|나왔다|나오고 있다|나오는 이유다|제기됐다|제기된다|제기되고 있다|많다|적지 않다|우세하다|지배적이다|있다|있었다|들린다|이어졌다|이어지고 있다|잇따랐다|잇따르고 있다|쏟아졌다|커지고 있다|힘을 얻고 있다)";

/** "‘가능성이 있느냐’는 질문에": somebody else's question. */
export const QUESTION = /^\s?(?:이?라)?는\s(?:\S+\s){0,2}?(?:질문|물음|질의)/u;

/** An indirect quotation ends in one of these and a reporting verb. */
export const INDIRECT =
  /(?<!\uFFFC)(?:다라(?:고|며|면서)(?=\s)|(?:다|라|자|냐)(?:고|며|면서)(?:는|도)?(?=\s)|(?:다|라|자|냐)는\s(?:뜻|입장|취지|의견|견해|방침|계획|의지|생각|의사|소식|점|데|사실|우려|주장|지적|전망|분석|비판|결론|제안|분위기|기류|각오|안|방안|원칙|구상|메시지|약속|요청|호소|경고|해석|진단|평가|설명|해명)(?:을|를|으로|로)?(?=\s)|것(?=으로\s))/gu;

/** Words behind which what is reported begins: when and where it was said. */
export const CIRCUMSTANCE = new RegExp(
  `^(?:${[
    "(?:\\d+월 )?\\d+일(?:\\([^)]*\\))?",
    "\\uFFFC+(?:이?라)?는 (?:\\S+ ){0,2}?(?:질문|물음|질의|지적|요구|제안|주장)에(?:는|도)?",
    "(?:[^\\s은는이가을를에]{1,4} ){0,2}[^\\s은는]+(?:에게|한테)(?:는)?",
    "(?:\\S+ ){0,2}\\S*[^\\s다라자냐]면서도",
    "이와 함께|이와 관련해|이에 대해|이를 두고",
    "이날|전날|지난달|오전(?! \\d)|오후(?! \\d)|앞서|이어|또|또한|다만|아울러|특히|그러면서(?:도)?|이에|현지시간|같은 날|대체로|거듭|재차",
    "그러나|하지만|반면|그런데도|그럼에도|이어서|나아가|끝으로|마지막으로|이후|뒤이어|즉각|곧바로|일제히",
    // Among whom a voice is heard that nobody is named for.
    "(?:\\S+ ){0,2}?\\S*(?:계|정치권|여권|야권|일각|안팎|사이|내부|주변|당내|외교가|증권가|시장|현장|주민들|전문가들|누리꾼들|진영)(?:에서[는도]|에선)",
    // What provokes the words.
    "(?:\\S+ ){0,3}?\\S*(?:질문|물음|질의|지적|요구|비판|제안|주장|의혹|논란|반발|관측|우려)에(?:는|도)?",
    "(?:\\S+ ){0,2}?\\S*(?:논란|비판|반발|파문|의혹|지적|질문|항의|여론|우려|질타|요구|보도)[이가]\\S* (?:\\S+ )?\\S+자",
    "(?:자신의 |개인 |공식 )?(?:SNS|페이스북|엑스|트위터|인스타그램|블로그|텔레그램|누리집|홈페이지|소셜미디어)(?:\\([^)]*\\))?에(?: 글을 올려)?",
    "(?:\\S*[^\\s은는이가을를에서며고] ){0,2}?\\S*(?:브리핑|회견|간담회|성명|논평|담화|연설|인터뷰|회의|보고서|자료|글|방송|국회|토론회|통화|발표문|입장문|기고문|청문회|라디오|총회|세미나|의총|현장|자리|시청|행사|강연|발언|유세|질의|답변|공판|심문|변론|진술|취임사|축사|감사|국감|기자단|대회|집회|면담|대담|만찬|오찬|호소문|서한|편지|메시지|소셜미디어|페이스북|텔레그램|엑스|트위터|유튜브|소위|본회의|최고위|의원총회|법정|대정부질문|질문|보고|특강|결정문|판결문|선언문|합의문|성명서|보도자료|서한문|석상|개회사|모두발언|인사말|최후진술|백서|회고록|저서|트윗|칼럼|사설|담화문|기념사|신년사|포럼|정상회담|회담)에서",
    "(?:\\S+에 )?(?:올린|게시한|공개한|기고한|보낸|실린) (?:\\S+ )?\\S*(?:글|기고문|서한|편지|영상|칼럼|메시지|이메일|성명|입장문)에서",
    "(?:\\S*[^\\s는이가] ){0,5}?\\S+(?:와|과|에) (?:관련해|관련하여|대해|대해서|관해)",
    "(?:\\S*[^\\s은는이가] ){0,2}?\\S+(?:을|를|에|에서|와|과|에게|께|의) (?:통해|열고|열어|내고|내어|만나|불러|초청해|초치해|소집해|면담하고|출석해|올려|앞서|앞두고|관련해|대해|대해서|두고|향해|마치고|마친 뒤|찾아|방문해|나와|나와서|나서|참석해|출연해|들러|보내|보내어|배포하고|인용해|근거로|끝내고|끝난 뒤|마친 후)",
    "(?:\\S+ ){0,2}?\\S*(?:들|취재진|장관|총리|의원|대표|후보|총장|처장|청장|증인|위원장)을 상대로",
  ].join("|")})\\s+`,
  "u",
);

/** Longest first, so that 수석대변인 is not read as 대변인. */
export const TITLES = words(`
  원내수석부대표 원내수석대변인 국가안보실장 정책위의장 국무위원장 수석대변인 원내대변인 부대변인 원내대표 비상대책위원장 비대위원장
  당대표 대표이사 대표 국회의원 의원 장관후보자 제1차관 제2차관 1차관 2차관 차관 장관 대통령 국무총리 부총리 총리 대변인 부위원장
  위원장 최고위원 사무총장 검찰총장 참모총장 총장 대사 국장 안보실장 비서실장 실장 교수 부회장 회장 이사장 시장 도지사 지사 후보 총재
  국회의장 합참의장 부의장 의장 간사 특사 사령관 주석 서기장 소장 연구위원 연구원 변호사 사장 본부장 청장 처장 원장 수석 보좌관
  비서관 정책관 기자 씨 여사 국왕 왕자 상원의원 하원의원 공사 영사 대령 장군 감독 코치 선수 검사 판사 대법관 재판관 서장 단장 부장 팀장
  과장 차장 목사 신부 추기경 스님 총무 지부장 위원 이사 박사 작가 평론가 애널리스트 이코노미스트 분석가 활동가 조정관 보고관 집행위원 군수
  구청장 교육감 총감 중령 소령 대장 중장 준장 소방감 참사관 외교관 총독 황제 여왕 교황 사무처장 정무수석 부소장 센터장 전문위원
  연구관 담당관 심의관 기획관 감독관 조사관 행정관 보좌역 지회장 면장 동장 읍장 지점장 점장 함장 대대장 연대장 여단장 기관장 교장 교감 교사 강사
  서기관 사무관 주무관 경감 경위 경정 총경 경무관 소방위 소방경 대위 중위 재판장 배우 가수 시인 소설가 화가 연출가 앵커 아나운서 선장 기장 간호사
  회계사 노무사 총영사 외상 당선인 당선자 권한대행 직무대행 사회복지사 큐레이터 지휘자 기획자 이장 반장 통역관 대변인실장 위원장직무대행
  지도자 고문 관장 학장 조합장 대책위원장 총국장 상무 전무 최고경영자 최고재무책임자 최고운영책임자 최고기술책임자 CEO 왕세자 왕비
  부통령 총서기 서기 검사장 지검장 지청장 주교 전문의 특파원 구단주`).toSorted((a, b) => b.length - a.length);

/** Words that stand before a name and belong to the time or the flow of the text. */
export const NO_NAME =
  /^(?:이날|한편|또|또한|이어|이에|그러나|하지만|앞서|전날|지난|최근|특히|다만|반면|아울러|오전|오후|현지시간|그리고|그러면서|그러면서도|이번|당시|오는|올해|지난해|전|현|신임|당|같은|다른|내일|어제|오늘|매일|당일|이튿날|앞으로|이후|이전|그러자|결국|당초|아직|현재|역시|일단|소속|출신|담당|명의|오히려|따라서|그래서|그런데|실제|실제로|한|각|양|본|두|세|여러)$|\d|요일$|개월$|\d년$/u;

/** The commonest, which alone make a word of three syllables look like a name. */
const FAMILY_NAMES = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노곽성차주우구민엄원천방공변염추석";
/** Rarer ones begin too many other words: they count only right before an office. */
const RARE_FAMILY_NAMES =
  "설연채길도위소마은반진국현표기나모라하지여봉사피동옥탁감복승왕제갈맹인좌빈함석선금육어편용예경부목태가두호음온범팽간형단빙명갈";
const DOUBLE_FAMILY_NAMES = "남궁|황보|제갈|사공|선우|서문|독고|동방";
const DOUBLE_FAMILY_NAME = new RegExp(`^(?:${DOUBLE_FAMILY_NAMES})\\p{Script=Hangul}{1,2}$`, "u");

/** A family name of one syllable and a given name of two, as most Korean names are. */
export function looksLikeKoreanName(word: string): boolean {
  if (DOUBLE_FAMILY_NAME.test(word) && !ORGANISATION.test(word)) return true;
  return isOfThree(word) && FAMILY_NAMES.includes(word.charAt(0));
}

/** The same with a rare family name: right before an office it is a name more often than not. */
export function mayBeKoreanName(word: string): boolean {
  return looksLikeKoreanName(word) || (isOfThree(word) && RARE_FAMILY_NAMES.includes(word.charAt(0)));
}

function isOfThree(word: string): boolean {
  const isInflected = /[의를을에로된]$/u.test(word) && !/(?:가을|노을|여을)$/u.test(word);
  return /^\p{Script=Hangul}{3}$/u.test(word) && !ORGANISATION.test(word) && !isInflected;
}

/** A single syllable right before an office is a family name, however rare, unless it is one of these words. */
const NO_FAMILY_NAME = "그각두세네첫새총본제등중내외당";

export function looksLikeFamilyName(word: string): boolean {
  if (new RegExp(`^(?:${DOUBLE_FAMILY_NAMES})$`, "u").test(word)) return true;
  return /^\p{Script=Hangul}$/u.test(word) && !NO_FAMILY_NAME.includes(word);
}

/** Whether a syllable is a family name at all: "달" is none. */
export function isKoreanFamilyName(syllable: string): boolean {
  return FAMILY_NAMES.includes(syllable) || RARE_FAMILY_NAMES.includes(syllable);
}

/** The family name that a Korean name begins with. */
export function familyNameOf(name: string): string {
  return DOUBLE_FAMILY_NAME.test(name) && name.length > 2 ? name.slice(0, 2) : name.charAt(0);
}

/** Callings that stand before a name: "배우 백하린", "교사 노아람 씨". */
export const CALLINGS: ReadonlySet<string> = new Set(
  words(`배우 가수 작가 시인 소설가 화가 감독 교사 기자 의사 간호사 농민 어민 학생 대학생 회사원 주민 시민 상인 변호사 노동자 활동가 피아니스트 앵커 선수
    지휘자 주장 공격수 수비수 골키퍼 투수 타자 포수 미드필더 국가대표 목수 요리사 소방관 경찰관 택시기사 운전기사 자영업자 직장인 취업준비생 이장 해녀 아버지 어머니 아들 딸`),
);

/** Who is said to think, name or hear says nothing; "-다고 알려졌다" is hearsay. */
export const NO_REPORT =
  /^(?:\S+\s){0,3}?(?:생각|믿|느[꼈끼]|여[겼기]|착각|오해|기억|짐작|상상|알려|전해[졌진]|불[리렸러]|부르|부른|불렀|이름|명명|쓰[인여였]|적[힌혀]|칭|보[인였]|볼\s|봤|해서|치[고자면]|들었|듣|알고|알았|속[였이])/u;
