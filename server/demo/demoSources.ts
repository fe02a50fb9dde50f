import type { LocalizedText } from "#domain/localizedText.ts";

/**
 * The evidence of the demonstration. Each archived text is a digest written for it, says so in its first line, and tells
 * in its own words what the outlet reported; only words on record stand in quotation marks.
 */

export type DemoStatement = {
  readonly key: string;
  readonly kind: "direct" | "reported";
  /** Stands word for word in the digest. */
  readonly quote: string;
  readonly speaker: LocalizedText;
  readonly office: LocalizedText;
  readonly organisation: LocalizedText;
  readonly verb: string;
  readonly saidOn: string;
  readonly translation: LocalizedText;
};

export type DemoSource = {
  readonly key: string;
  readonly title: string;
  readonly outlet: string;
  readonly authors: readonly string[];
  readonly publishedAt: string;
  readonly language: "en" | "ko";
  readonly text: string;
  readonly statements: readonly DemoStatement[];
};

const FOREIGN_MINISTRY: LocalizedText = {
  ko: "대한민국 외교부",
  en: "Ministry of Foreign Affairs of the Republic of Korea",
};
const NATO: LocalizedText = { ko: "북대서양조약기구", en: "North Atlantic Treaty Organization" };
const PPP: LocalizedText = { ko: "국민의힘", en: "People Power Party" };
const DPK: LocalizedText = { ko: "더불어민주당", en: "Democratic Party of Korea" };

const koreaTimes: DemoSource = {
  key: "koreaTimes",
  title: "Digest: Seoul protests to Moscow, parties prepare a resolution",
  outlet: "The Korea Times",
  authors: ["Kwak Yeon-soo"],
  publishedAt: "2024-10-21",
  language: "en",
  text: [
    "This digest was written for the demonstration of Whereas. It sums up a report of The Korea Times of 21 October 2024 and is not the report itself.",
    "The National Intelligence Service has confirmed that North Korea decided to send some 12,000 special forces to Russia, and that about 1,500 of them had reached the Russian Far East.",
    'First Vice Foreign Minister Kim Hong-kyun called in the Russian ambassador on Monday. Kim demanded the "immediate withdrawal of North Korean troops from Russia", according to the ministry, and named the cooperation a breach of several resolutions of the Security Council.',
    'Ambassador Georgy Zinoviev answered that the cooperation was "not directed against South Korea\'s security interests" and lay within international law.',
    'President Yoon Suk Yeol told the Secretary General of NATO by telephone that the security of the Indo-Pacific and of the Euro-Atlantic are "inextricably linked", and that Seoul would answer step by step as the ties between Russia and North Korea develop.',
    "Choo Kyung-ho, floor leader of the People Power Party, asked both sides of the house to support a resolution that also names the blown-up inter-Korean roads and the balloons carrying refuse.",
    "The Democratic Party of Korea condemned the dispatch as well, asked the government to be cautious, and opposed giving lethal weapons to Ukraine.",
    "Kim Byung-ju, a member of the Democratic Party's Supreme Council, called on Pyongyang to take its troops out of the war at once.",
    'Jo Seoung-lae, chief spokesperson of the Democratic Party, told reporters that a resolution was needed "calling for an immediate end to the deployment".',
  ].join("\n\n"),
  statements: [
    {
      key: "nis",
      kind: "reported",
      quote:
        "North Korea decided to send some 12,000 special forces to Russia, and that about 1,500 of them had reached the Russian Far East",
      speaker: { ko: "국가정보원", en: "National Intelligence Service" },
      office: { ko: "정보기관", en: "Intelligence agency" },
      organisation: { ko: "대한민국 정부", en: "Government of the Republic of Korea" },
      verb: "confirmed",
      saidOn: "2024-10-18",
      translation: {
        ko: "북한이 특수부대 약 1만 2천 명의 파병을 결정하였고 그중 약 1,500명이 러시아 극동에 이르렀다고 확인",
      },
    },
    {
      key: "withdrawal",
      kind: "direct",
      quote: "immediate withdrawal of North Korean troops from Russia",
      speaker: { ko: "김홍균", en: "Kim Hong-kyun" },
      office: { ko: "외교부 제1차관", en: "First Vice Foreign Minister" },
      organisation: FOREIGN_MINISTRY,
      verb: "demanded",
      saidOn: "2024-10-21",
      translation: { ko: "러시아에 있는 북한군의 즉각 철수" },
    },
    {
      key: "ambassador",
      kind: "direct",
      quote: "not directed against South Korea's security interests",
      speaker: { ko: "게오르기 지노비예프", en: "Georgy Zinoviev" },
      office: { ko: "주한 러시아 대사", en: "Ambassador to the Republic of Korea" },
      organisation: { ko: "러시아 연방", en: "Russian Federation" },
      verb: "answered",
      saidOn: "2024-10-21",
      translation: { ko: "한국의 안보 이익을 겨냥한 것이 아니다" },
    },
    {
      key: "linked",
      kind: "direct",
      quote: "inextricably linked",
      speaker: { ko: "윤석열", en: "Yoon Suk Yeol" },
      office: { ko: "대통령", en: "President" },
      organisation: { ko: "대한민국 정부", en: "Government of the Republic of Korea" },
      verb: "told",
      saidOn: "2024-10-21",
      translation: { ko: "뗄 수 없이 이어져 있다" },
    },
    {
      key: "pppScope",
      kind: "reported",
      quote:
        "asked both sides of the house to support a resolution that also names the blown-up inter-Korean roads and the balloons carrying refuse",
      speaker: { ko: "추경호", en: "Choo Kyung-ho" },
      office: { ko: "원내대표", en: "Floor leader" },
      organisation: PPP,
      verb: "asked",
      saidOn: "2024-10-21",
      translation: { ko: "남북 연결 도로 폭파와 쓰레기 풍선까지 담은 결의안을 여야가 함께 지지해 달라고 요청" },
    },
    {
      key: "dpkLethal",
      kind: "reported",
      quote:
        "condemned the dispatch as well, asked the government to be cautious, and opposed giving lethal weapons to Ukraine",
      speaker: DPK,
      office: { ko: "정당", en: "Party" },
      organisation: DPK,
      verb: "opposed",
      saidOn: "2024-10-21",
      translation: { ko: "파병을 규탄하면서 정부에 신중한 대응을 요구하고 우크라이나에 대한 살상 무기 제공에 반대" },
    },
    {
      key: "dpkEnd",
      kind: "direct",
      quote: "calling for an immediate end to the deployment",
      speaker: { ko: "조승래", en: "Jo Seoung-lae" },
      office: { ko: "수석대변인", en: "Chief spokesperson" },
      organisation: DPK,
      verb: "told",
      saidOn: "2024-10-21",
      translation: { ko: "파병의 즉각 중단을 촉구하는" },
    },
  ],
};

const rt: DemoSource = {
  key: "rt",
  title: "Digest: the Russian embassy on the meeting in Seoul, and what the allies could confirm",
  outlet: "RT",
  authors: [],
  publishedAt: "2024-10-21",
  language: "en",
  text: [
    "This digest was written for the demonstration of Whereas. It sums up a report of RT of 21 October 2024 and is not the report itself.",
    "The Russian embassy confirmed that its ambassador had been received by the first vice foreign minister in Seoul on Monday.",
    'Kremlin spokesman Dmitry Peskov spoke of contradictory information; he had earlier called talk of North Korean soldiers taking part in the fighting a "bogus story".',
    "US Secretary of Defense Lloyd Austin said on Saturday that he could not confirm the reports of troops sent to Russia.",
    "NATO Secretary General Mark Rutte, too, could not confirm the reports that North Korean soldiers were taking part in the fighting.",
    'In June Russia and North Korea signed a treaty on a "comprehensive strategic partnership"; the Russian parliament had not ratified it yet.',
  ].join("\n\n"),
  statements: [
    {
      key: "kremlin",
      kind: "direct",
      quote: "bogus story",
      speaker: { ko: "드미트리 페스코프", en: "Dmitry Peskov" },
      office: { ko: "크렘린 대변인", en: "Kremlin spokesman" },
      organisation: { ko: "러시아 연방", en: "Russian Federation" },
      verb: "called",
      saidOn: "2024-10",
      translation: { ko: "꾸며낸 이야기" },
    },
    {
      key: "austin",
      kind: "reported",
      quote: "he could not confirm the reports of troops sent to Russia",
      speaker: { ko: "로이드 오스틴", en: "Lloyd Austin" },
      office: { ko: "국방장관", en: "Secretary of Defense" },
      organisation: { ko: "미합중국", en: "United States of America" },
      verb: "said",
      saidOn: "2024-10-19",
      translation: { ko: "러시아로 병력이 보내졌다는 보도를 확인할 수 없다고 언급" },
    },
    {
      key: "ruttePending",
      kind: "reported",
      quote: "could not confirm the reports that North Korean soldiers were taking part in the fighting",
      speaker: { ko: "마르크 뤼터", en: "Mark Rutte" },
      office: { ko: "사무총장", en: "Secretary General" },
      organisation: NATO,
      verb: "could not confirm",
      saidOn: "2024-10-21",
      translation: { ko: "북한군이 전투에 가담하고 있다는 보도를 확인할 수 없다고 언급" },
    },
  ],
};

const rutte: DemoSource = {
  key: "rutte",
  title: "Digest: the Secretary General of NATO on his call with the President",
  outlet: "NATO Secretary General on X",
  authors: [],
  publishedAt: "2024-10-21",
  language: "en",
  text: [
    "This digest was written for the demonstration of Whereas. It sums up a post of 21 October 2024 and is not the post itself.",
    'NATO Secretary General Mark Rutte wrote that he had spoken with the President about the partnership with Seoul, and that North Korean troops fighting beside Russia would be "a significant escalation".',
  ].join("\n\n"),
  statements: [
    {
      key: "escalation",
      kind: "direct",
      quote: "a significant escalation",
      speaker: { ko: "마르크 뤼터", en: "Mark Rutte" },
      office: { ko: "사무총장", en: "Secretary General" },
      organisation: NATO,
      verb: "wrote",
      saidOn: "2024-10-21",
      translation: { ko: "중대한 긴장 고조" },
    },
  ],
};

const securityCouncil: DemoSource = {
  key: "securityCouncil",
  title: "안전보장이사회 결의 제1718호(2006)와 제1874호(2009) 요지",
  outlet: "유엔 안전보장이사회",
  authors: [],
  publishedAt: "2009-06-12",
  language: "ko",
  text: [
    "이 요지는 Whereas 체험판을 위하여 새로 쓴 것으로, 결의문 자체가 아니다.",
    "안전보장이사회는 2006년 결의 제1718호로 북한과의 주요 무기 거래를 금지하였다.",
    "2009년 결의 제1874호는 금지의 범위를 모든 무기와 그에 관련된 훈련 및 용역으로 넓혔다.",
  ].join("\n\n"),
  statements: [
    {
      key: "unsc",
      kind: "reported",
      quote: "2009년 결의 제1874호는 금지의 범위를 모든 무기와 그에 관련된 훈련 및 용역으로 넓혔다.",
      speaker: { ko: "안전보장이사회", en: "Security Council" },
      office: { ko: "결의", en: "Resolutions 1718 (2006) and 1874 (2009)" },
      organisation: { ko: "국제연합", en: "United Nations" },
      verb: "넓혔다",
      saidOn: "2009-06-12",
      translation: {
        en: "Resolution 1874 (2009) widened the prohibition to all arms and to related training and services.",
      },
    },
  ],
};

export const DEMO_SOURCES: readonly DemoSource[] = [koreaTimes, rt, rutte, securityCouncil];
