const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Stems of verbs that report speech; what follows the stem makes the tense. */
const REPORTING_STEMS = words(`
  말 강조 지적 비판 주장 설명 촉구 경고 답 반박 언급 당부 규탄 평가 표현 요구 일축 우려 약속 선언 발표 확인 부인 호소 비난 단언
  토로 역설 반문 질타 제안 다짐 회고 답변 성토 진단 전망 시사 주문 항의 반발 환영 해명 폭로 증언 인정 예고 천명 피력 분석 예상
  예측 추정 판단 관측 동의 공감 합의 항소 상고 보도 예보 보고 답 추궁 질의 반격 응답 대꾸 호통 읍소 자책 자인 시인 단정 확언 공표 공약 강변 항변 논평 술회 회상 당부 천거 응수 사과 사죄 화답 귀띔 공언 장담 하소연 제기 건의 통보 공지 고백 실토 자평 혹평 호평 풀이 해석 조언 충고
  권고 당부 축하 애도 개탄 탄식 한탄 항변 위협 엄포 소개 전언 진술 기대 격려 압박 지시 명령 맹세 서약 결론`);

/** 하다-verbs of the stems above, and those that inflect in their own way. */
export const REPORTING_VERB = new RegExp(
  `(?:${REPORTING_STEMS.join("|")})(?:했|하였|한다|하며|하면서|한|하는|하고|하자|해|합니다)|밝(?:혔|힌|히며|히고|히면서|히자|혀)|덧붙(?:였|인|이며|여)|전했|전한|썼다|적었다|꼬집었|외쳤|물었|묻자|되물었|맞섰|맞받|털어놨|털어놓|내다봤|내다본|알렸|알린|보고 있다|말을 아꼈|말을 흐렸|잘라 말했|목소리를 높였|선을 그었|내비쳤|날을 세웠|몰아세웠|거들었|나타냈|표했|내놨|내놓았|내놓으|폈다|펼쳤|드러냈|굽히지 않|되풀이했|고수했|받아쳤|쏘아붙였|되받|맞불|몰아붙였|못 박았|못박았|꾸짖|나무랐|다그쳤|따졌|따져 물|털어놓|떠올렸|돌아봤|감쌌|달랬|했다|한 바 있|했습니다`,
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
  /^\S+\s(?:\S+\s)?(?:적힌|쓰인|새겨진|불리는|불린|부르는|알려진|이름|명명|쓴 (?:천|현수막|팻말|손팻말|종이|피켓|머리띠|펼침막|글귀|간판|플래카드|벽|옷|티셔츠|쪽지))/u;

/** "‘가능성이 있느냐’는 질문에": somebody else's question. */
export const QUESTION = /^\s?(?:이?라)?는\s(?:\S+\s){0,2}?(?:질문|물음|질의)/u;

/** An indirect quotation ends in one of these and a reporting verb. */
export const INDIRECT =
  /다라(?:고|며|면서)(?=\s)|(?:다|라|자|냐)(?:고|며|면서)(?:는|도)?(?=\s)|(?:다|라|자|냐)는\s(?:뜻|입장|취지|의견|견해|방침|계획|의지|생각|의사|소식|점|데|사실|우려|주장|지적|전망|분석|비판|결론|제안)(?:을|를|으로|로)?(?=\s)|것(?=으로\s)/gu;

/** Words behind which what is reported begins: when and where it was said. */
export const CIRCUMSTANCE = new RegExp(
  `^(?:${[
    "(?:\\d+월 )?\\d+일(?:\\([^)]*\\))?",
    "\\uFFFC+(?:이?라)?는 (?:\\S+ ){0,2}?(?:질문|물음|질의|지적|요구|제안|주장)에(?:는|도)?",
    "(?:[^\\s은는이가을를에]{1,4} ){0,2}[^\\s은는]+(?:에게|한테)(?:는)?",
    "(?:\\S+ ){0,2}\\S+면서도",
    "이날|전날|지난달|오전|오후|앞서|이어|또|또한|다만|아울러|특히|그러면서(?:도)?|이에|현지시간|같은 날|대체로|거듭|재차",
    "(?:\\S*[^\\s은는이가을를에서며고] ){0,2}?\\S*(?:브리핑|회견|간담회|성명|논평|담화|연설|인터뷰|회의|보고서|자료|글|방송|국회|토론회|통화|발표문|입장문|기고문|청문회|라디오|총회|세미나|의총|현장|자리|시청|행사|강연|발언|유세|질의|답변|공판|심문|변론|진술|취임사|축사|감사|국감|기자단|대회|집회|면담|대담|만찬|오찬|호소문|서한|편지|메시지|소셜미디어|페이스북|텔레그램|엑스|트위터|유튜브|소위|본회의|최고위|의원총회|법정|대정부질문|질문|보고|특강|포럼|정상회담|회담)에서",
    "(?:\\S*[^\\s은는이가] ){0,2}?\\S+(?:을|를|에|에서|와|과|에게|께|의) (?:통해|열고|열어|내고|내어|만나|불러|초청해|초치해|소집해|면담하고|출석해|올려|앞서|앞두고|관련해|대해|대해서|두고|향해|마치고|마친 뒤|찾아|방문해|나와|나와서|나서|참석해|출연해|들러|보내|보내어|배포하고|인용해|근거로|상대로|끝내고|끝난 뒤|마친 후)",
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
  지도자 고문 관장 학장 조합장 대책위원장 총국장 상무 전무`).toSorted((a, b) => b.length - a.length);

/** Somebody without a name spoke. */
export const ANONYMOUS =
  /(?:관계자|당국자|소식통|인사|전문가|시민|주민|측근|참가자|누리꾼|농민|어민|승객|환자|보호자|담당자|책임자|운영자|관리자|간부|노동자|근로자|참석자|점주|손님|관광객|실무자|내부자|제보자|생존자|운전자|목격자들|기자들|의원들|일각|외신|언론|목격자|유권자|교민|상인|학생|직원|변호인|유족|피해자|증인|소식통들)(?:들)?$|^\p{Script=Hangul}\s?모\s?씨$|모씨$/u;

export const ORGANISATION =
  /^(?:러시아|우크라이나|일본|중국|미국|영국|한국|북한|남한|독일|프랑스|이스라엘|이란|이라크|튀르키예|폴란드|호주|캐나다|인도|베트남|이탈리아|스페인|유럽|대만|시리아|브라질|멕시코|이집트|네덜란드|벨기에|스웨덴|노르웨이|핀란드|덴마크|헝가리|체코|그리스|몽골|태국|필리핀|여야|여당|야당|여권|야권|합참|검찰|경찰)$|(?:스탄|공화국|부|당|처|청|정부|국회|의회|위원회|대사관|영사관|연합|연맹|동맹|협회|나토|유엔|노조|측|단체|재단|연구소|연구원|사령부|참모본부|합참|국정원|대통령실|총리실|크렘린궁|백악관|국무부|은행|공사|기구|본부|힘|법원|재판부|당국|방위|검찰|경찰|외무성|회의소|센터|그룹|전자|대학교|대학|학교|병원|조합|연대|노총|전교조|거래소|보건소|사무소|(?:회|출판|신문|방송|항공|제작|운영|시공|건설|여행|통신|보험|증권|게임|제약|정유|해운)사|(?:정보|감사|금감|진흥|개발|평가|교육|관리)원|연구팀|대책반|(?:의|공|법|약|음|사범)대|(?:방통|공정|인권|선관|권익|금융|비대|윤리|예결)위|국|회|왕실|왕궁)$|\p{Script=Hangul}{2}(?:대|궁|시|군|도청)$/u;

/** Words that stand before a name and belong to the time or the flow of the text. */
export const NO_NAME =
  /^(?:이날|한편|또|또한|이어|이에|그러나|하지만|앞서|전날|지난|최근|특히|다만|반면|아울러|오전|오후|현지시간|그리고|그러면서|그러면서도|이번|당시|오는|올해|지난해|전|현|신임|당|같은|다른|내일|어제|오늘|매일|당일|이튿날|앞으로|이후|이전|그러자|결국|당초|아직|현재|역시|일단|소속|출신|담당|명의|오히려|따라서|그래서|그런데|실제|실제로|한|각|양|본|두|세|여러)$|\d|요일$|개월$|\d년$/u;

/** The commonest, which alone make a word of three syllables look like a name. */
const FAMILY_NAMES = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노곽성차주우구민엄원천방공변염추석";
/** Rarer ones begin too many other words: they count only right before an office. */
const RARE_FAMILY_NAMES =
  "설연채길도위소마은반진국현표기나모라하지여봉사피동옥탁감복승왕제갈맹인좌빈함석선금육어편용예경부목태가두호음온범팽간형단빙명";
const DOUBLE_FAMILY_NAMES = "남궁|황보|제갈|사공|선우|서문|독고|동방";
const DOUBLE_FAMILY_NAME = new RegExp(`^(?:${DOUBLE_FAMILY_NAMES})\\p{Script=Hangul}{1,2}$`, "u");

/** A family name of one syllable and a given name of two, as most Korean names are. */
export function looksLikeKoreanName(word: string): boolean {
  if (DOUBLE_FAMILY_NAME.test(word)) return true;
  return isOfThree(word) && FAMILY_NAMES.includes(word.charAt(0));
}

/** The same with a rare family name: right before an office it is a name more often than not. */
export function mayBeKoreanName(word: string): boolean {
  return looksLikeKoreanName(word) || (isOfThree(word) && RARE_FAMILY_NAMES.includes(word.charAt(0)));
}

function isOfThree(word: string): boolean {
  const isInflected = /[의를을에로]$/u.test(word) && !/(?:가을|노을|여을)$/u.test(word);
  return /^\p{Script=Hangul}{3}$/u.test(word) && !ORGANISATION.test(word) && !isInflected;
}

/** A single syllable right before an office is a family name, however rare, unless it is one of these words. */
const NO_FAMILY_NAME = "그각두세네첫새총본제등중내외당";

export function looksLikeFamilyName(word: string): boolean {
  if (new RegExp(`^(?:${DOUBLE_FAMILY_NAMES})$`, "u").test(word)) return true;
  return /^\p{Script=Hangul}$/u.test(word) && !NO_FAMILY_NAME.includes(word);
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
