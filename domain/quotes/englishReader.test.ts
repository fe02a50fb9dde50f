import { describe, expect, test } from "vitest";

import { proposeStatements } from "./proposeStatements.ts";

/** [words, who: a person's name or else a body's] of each statement. */
function said(text: string) {
  return proposeStatements(text).map(({ quote, speaker, organisation }) => [quote, speaker ?? organisation]);
}

describe("English", () => {
  test.each([
    [
      "a husband, who is no “she”",
      "Her husband, Pavel Marsh, said he had left. “Let us go,” she said.",
      [
        ["he had left", "Pavel Marsh"],
        ["Let us go", null],
      ],
    ],
    ["who speaks for somebody", "An aide to Mayor Ruth Oda said the quay was safe.", [["the quay was safe", null]]],
    [
      "two who deny it together",
      "The mayor, Ruth Oda, and her aide, Omar Finch, denied it. “No,” he said.",
      [["No", null]],
    ],
    ["a report before its verb", "The vote was rigged, said Mayor Ruth Oda.", [["The vote was rigged", "Ruth Oda"]]],
    [
      "an aside before “that”",
      "Mayor Ruth Oda told staff in May, on paper, that rain fell.",
      [["rain fell", "Ruth Oda"]],
    ],
    ["where, before “that”", "Mayor Ruth Oda said outside the court that rain fell.", [["rain fell", "Ruth Oda"]]],
    [
      "“it said” and more",
      "The bank was calm. Rates would fall, it said, and it smiled.",
      [["Rates would fall", "bank"]],
    ],
    ["a delegate of a country", "The delegate of Velsk said the quay was safe.", [["the quay was safe", null]]],
    [
      "whom a sentence is about",
      "The mayor, Ruth Oda, began by recalling that rain fell.",
      [["rain fell", "Ruth Oda"]],
    ],
    ["an age and a relative clause", "“No,” Ruth Oda, 41, who left in May, said.", [["No", "Ruth Oda"]]],
    ["a name behind its office", "“No,” the trade envoy, Ruth Oda, said.", [["No", "Ruth Oda"]]],
    ["a name behind its office behind the verb", "“No,” said their chair, Ruth Oda.", [["No", "Ruth Oda"]]],
    ["an office in full", "Col. Ruth Oda came. “No,” the colonel said.", [["No", "Ruth Oda"]]],
    ["a possessive", "Mayor Ruth Oda’s plan failed. “No,” Oda said.", [["No", "Ruth Oda"]]],
    ["a sentence's subject for the next pronoun", "Mayor Ruth Oda did not clap. “No,” she said.", [["No", "Ruth Oda"]]],
    ["“in writing”", "Mayor Ruth Oda was told in writing. “No,” she said.", [["No", "Ruth Oda"]]],
    ["a participle after another verb", "Mayor Ruth Oda hit back, saying, “No.”", [["No.", "Ruth Oda"]]],
    ["a passive", "It was dismissed by Mayor Ruth Oda as “meddling.”", [["meddling.", "Ruth Oda"]]],
    [
      "a body's “it”",
      "The ministry called it “late.” It said the plan was “dead.”",
      [
        ["late.", "ministry"],
        ["dead.", "ministry"],
      ],
    ],
    ["a country told by its ending", "Varania denied that it had troops there.", [["it had troops there", "Varania"]]],
    ["a plural possessive", "The Nurses' League said the ward was full.", [["the ward was full", "Nurses' League"]]],
    ["unnamed people", "Opposition lawmakers said the promise came late.", [["the promise came late", null]]],
    ["a source", "According to Mayor Ruth Oda, the quay is safe.", [["the quay is safe", "Ruth Oda"]]],
    [
      "a report before its speaker",
      "The quay is safe, Mayor Ruth Oda said on Monday.",
      [["The quay is safe", "Ruth Oda"]],
    ],
    ["a report without “that”", "Mayor Ruth Oda insisted the quay was safe.", [["the quay was safe", "Ruth Oda"]]],
    ["whom was told", "Mayor Ruth Oda told the Lorn Post she would go.", [["she would go", "Ruth Oda"]]],
    [
      "two reports of one verb",
      "Mayor Ruth Oda said that rain fell and that boats sank.",
      [
        ["rain fell", "Ruth Oda"],
        ["boats sank", "Ruth Oda"],
      ],
    ],
    ["a dateline", "LORN — The quay is safe, Mayor Ruth Oda said.", [["The quay is safe", "Ruth Oda"]]],
    [
      "a headline whose words return",
      "Oda: ‘The quay is safe’\n\n“The quay is safe,” Mayor Ruth Oda said.",
      [
        ["The quay is safe", "Ruth Oda"],
        ["The quay is safe", "Ruth Oda"],
      ],
    ],
    ["a subject without an office", "Ruth Oda did not clap. “No,” she said.", [["No", "Ruth Oda"]]],
    ["a surname alone later", "The prize went to Ruth Oda. “No,” Oda said.", [["No", "Ruth Oda"]]],
    ["an age in words", "The coat of Ruth Oda, nine, was lost. “No,” Oda said.", [["No", "Ruth Oda"]]],
    ["a time of day before an entry", "10:42 — The mayor, Ruth Oda, came. “No,” she said.", [["No", "Ruth Oda"]]],
    ["an answer", "Mayor Ruth Oda came. The mayor’s answer was a shrug. “No,” she said.", [["No", "Ruth Oda"]]],
    [
      "an announcement",
      "Mayor Ruth Oda wrote:\n\n“We wait.\n\n“We go.”",
      [
        ["We wait.", "Ruth Oda"],
        ["We go.", "Ruth Oda"],
      ],
    ],
    [
      "a clause that closes the sentence",
      "It has “no fear” of a vote, Mayor Ruth Oda said on Monday.",
      [["no fear", "Ruth Oda"]],
    ],
    ["a complement", "Mayor Ruth Oda came. “No,” was all she would say.", [["No", "Ruth Oda"]]],
    ["a frank answer behind a colon", "Mayor Ruth Oda was frank: “No.”", [["No.", "Ruth Oda"]]],
    ["a verb with its particle", "Mayor Ruth Oda shot back: “No.”", [["No.", "Ruth Oda"]]],
    ["“put it”", "As Mayor Ruth Oda put it, “no.”", [["no.", "Ruth Oda"]]],
    ["“in her words”", "Mayor Ruth Oda came. In her words, “no.”", [["no.", "Ruth Oda"]]],
    ["“went on to say”", "Mayor Ruth Oda went on to say that rain fell.", [["rain fell", "Ruth Oda"]]],
    ["hearsay", "Mayor Ruth Oda was said to have replied that rain fell.", [["rain fell", "Ruth Oda"]]],
    [
      "a form of address that tells two apart",
      "Ann Oda came with her son Leo Oda. “No,” Mrs Oda said.",
      [["No", "Ann Oda"]],
    ],
    ["a peer", "Lord Oda said the quay was safe.", [["the quay was safe", "Lord Oda"]]],
    [
      "people whom a participle describes",
      "Two diplomats briefed on it said no date had been set.",
      [["no date had been set", null]],
    ],
    ["a relative clause without a comma", "A father who knew Oda said he had run.", [["he had run", null]]],
    ["when before and who between", "By midnight, residents said, the power had gone.", [["the power had gone", null]]],
    ["the words of a source", "The border moves, in the words of Mayor Ruth Oda.", [["The border moves", "Ruth Oda"]]],
    [
      "a body that is the sentence's subject",
      "The bank surprised nobody. It said rates would fall.",
      [["rates would fall", "bank"]],
    ],
    ["a name before a colon", "Mayor Ruth Oda came.\n\nOda: “No.”", [["No.", "Ruth Oda"]]],
    [
      "an answer to an interviewer",
      "Ruth Oda has kept the quay for years.\n\nWhy now?\n\n“Because it is late.”",
      [["Because it is late.", "Ruth Oda"]],
    ],
    [
      "whom was told, before a clause of its own",
      "Mayor Ruth Oda told reporters the city owed him an apology.",
      [["the city owed him an apology", "Ruth Oda"]],
    ],
    ["whom was reminded", "Mayor Ruth Oda reminded the minister that rain fell.", [["rain fell", "Ruth Oda"]]],
    [
      "a hope that is expressed",
      "Mayor Ruth Oda expressed the hope that rain would fall.",
      [["rain would fall", "Ruth Oda"]],
    ],
    [
      "a statement told of at length",
      "Mayor Ruth Oda said in a statement released late in the evening that rain fell.",
      [["rain fell", "Ruth Oda"]],
    ],
    [
      "a report in a letter that is told of",
      "The quay was safe, Mayor Ruth Oda said in a letter that was seen by the Post.",
      [["The quay was safe", "Ruth Oda"]],
    ],
    [
      "a report that cites others",
      "The quay was safe, Mayor Ruth Oda said, citing friends.",
      [["The quay was safe", "Ruth Oda"]],
    ],
    [
      "the writer's name for what was said",
      "Mayor Ruth Oda said the quay was safe, a claim that nobody believed.",
      [["the quay was safe", "Ruth Oda"]],
    ],
    [
      "sources of whom more is told",
      "The quay was safe, according to two diplomats, who spoke in private.",
      [["The quay was safe", null]],
    ],
    [
      "parentheses behind a name",
      "The rapporteur, Ruth Oda (Centre, Lorn), said the quay was safe.",
      [["the quay was safe", "Ruth Oda"]],
    ],
    ["a title for a person", "Dr Ruth Oda came. “No,” the doctor said.", [["No", "Ruth Oda"]]],
    ["an age for a person", "Ruth Oda laughed. “No,” the 34-year-old said.", [["No", "Ruth Oda"]]],
    [
      "whose spokeswoman it is, by the sentence's subject",
      "The Kremlin said no, spokeswoman Ruth Oda confirmed. “No,” the Kremlin spokeswoman said.",
      [["No", "Ruth Oda"]],
    ],
    [
      "a form of address before the whole name",
      "Mr Oda said the quay was safe. Pavel Oda thanked them.",
      [["the quay was safe", "Pavel Oda"]],
    ],
    [
      "somebody else's lawyer",
      "Ruth Oda laughed. “Yes,” she said. “No,” his lawyer said.",
      [
        ["Yes", "Ruth Oda"],
        ["No", null],
      ],
    ],
    [
      "somebody else whom a sentence is about",
      "Coach Pavel Oda came. “Yes,” he said. The striker was glad. “No,” she said.",
      [
        ["Yes", "Pavel Oda"],
        ["No", null],
      ],
    ],
    [
      "whom an agency quotes",
      "The quay was safe, the Lorn agency quoted Mayor Ruth Oda as saying on Monday.",
      [["The quay was safe", "Ruth Oda"]],
    ],
    [
      "who says that it was said",
      "Mayor Ruth Oda told the envoy that rain fell, according to the ministry.",
      [["rain fell", "Ruth Oda"]],
    ],
    ["what somebody was fined for", "Mayor Ruth Oda was fined for calling it “late.”", [["late.", "Ruth Oda"]]],
    ["degrees of frankness", "Mayor Ruth Oda was more blunt: “No.”", [["No.", "Ruth Oda"]]],
    [
      "an initial for the whole name",
      "Present: Mr P. Oda. Pavel Oda spoke. Mr Oda said the quay was safe.",
      [["the quay was safe", "Pavel Oda"]],
    ],
    [
      "an office before a name in apposition",
      "Its head, Gen. Ruth Oda, said that rain fell.",
      [["rain fell", "Ruth Oda"]],
    ],
    [
      "a report in a relative clause",
      "Mayor Ruth Oda, who says the vote was stolen, called it “a farce.”",
      [
        ["the vote was stolen", "Ruth Oda"],
        ["a farce.", "Ruth Oda"],
      ],
    ],
    ["“only that”", "Mayor Ruth Oda said only that rain fell.", [["rain fell", "Ruth Oda"]]],
    ["a joke", "Mayor Ruth Oda joked that rain fell.", [["rain fell", "Ruth Oda"]]],
    ["a surname with an age", "The prize went to Ruth Oda. “No,” Oda, 41, says.", [["No", "Ruth Oda"]]],
    [
      "a “she” that may be either of two",
      "Ruth Oda laughed. “Yes,” Oda said. Her agent, Ana Petr, calls her “sly.” “No,” she said.",
      [
        ["Yes", "Ruth Oda"],
        ["sly.", "Ana Petr"],
        ["No", null],
      ],
    ],
    [
      "who tells of a report",
      "Two witnesses told police they saw it, people close to the case said.",
      [["they saw it", null]],
    ],
    ["whose charity it is", "Ruth Oda, of the charity Warm Hands, left. “No,” she said.", [["No", "Ruth Oda"]]],
    ["who wrote a review", "A review by Sir Pavel Oda found that rain fell.", [["rain fell", "review"]]],
    ["a judge", "Mr Justice Pavel Oda came. “No,” the judge said.", [["No", "Pavel Oda"]]],
    ["“last night”", "Mayor Ruth Oda last night insisted that rain fell.", [["rain fell", "Ruth Oda"]]],
    ["letters behind a name", "Ruth Oda SC, for the state, said that rain fell.", [["rain fell", "Ruth Oda"]]],
    [
      "when it was said",
      "Mayor Ruth Oda said the quay was safe, a day after it fell.",
      [["the quay was safe", "Ruth Oda"]],
    ],
    [
      "an inverted clause that closes the sentence",
      "The city “takes note” of it, said spokeswoman Ruth Oda.",
      [["takes note", "Ruth Oda"]],
    ],
    [
      "where a sentence's subject is",
      "Down the road, Mayor Ruth Oda is waiting. “No,” she says.",
      [["No", "Ruth Oda"]],
    ],
    [
      "whom a report was told",
      "The quay was safe, Mayor Ruth Oda told jurors Monday.",
      [["The quay was safe", "Ruth Oda"]],
    ],
    [
      "two reports of which the first has no “that”",
      "Mayor Ruth Oda told the jury the quay was safe and that boats sank.",
      [
        ["the quay was safe", "Ruth Oda"],
        ["boats sank", "Ruth Oda"],
      ],
    ],
    [
      "a name with its body",
      "Ruth Oda of the Centre for Sea Policy said the quay was safe.",
      [["the quay was safe", "Ruth Oda"]],
    ],
    ["a body named like a slogan", "Writers Without Walls called it “late.”", [["late.", "Writers Without Walls"]]],
    ["a statement that reads", "“We wait,” the statement read.", [["We wait", "statement"]]],
    ["one of several", "The quay would be closed, said one of the sources.", [["The quay would be closed", null]]],
    [
      "what nobody is reported to have asked",
      "Mayor Ruth Oda retorted that nobody had asked for it, urging them to “read on.”",
      [
        ["nobody had asked for it", "Ruth Oda"],
        ["read on.", "Ruth Oda"],
      ],
    ],
  ])("%s", (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test.each([
    ["a name given to a thing", "A programme called “Clean Shores,” begins in May."],
    [
      "what was not said",
      "Mayor Ruth Oda never said that the quay was safe. Pavel Marsh neither confirmed nor denied it.",
    ],
    ["a title with small words", "The portrait is known as “The Girl with the Lemon” in Lorn."],
    ["what somebody stops short of", "Mayor Ruth Oda stopped short of calling the vote rigged."],
    ["an occasion", "In a letter read out in every parish on Sunday, Mayor Ruth Oda wrote at length."],
    ["talks that are held", "Mayor Ruth Oda held talks about the quay with the men who built it."],
  ])("%s is no statement", (_name, text) => {
    expect(said(text)).toEqual([]);
  });

  test("a stranger whom a sentence is about leaves a pronoun in doubt", () => {
    expect(said("“No,” Mayor Ruth Oda said. Marsh, asked about it, left. “Yes,” she said.")).toEqual([
      ["No", "Ruth Oda"],
      ["Yes", null],
    ]);
  });

  test("what the reporter makes of a statement is no part of it", () => {
    expect(said("Mayor Ruth Oda said that she would go, becoming the first to do so.")).toEqual([
      ["she would go", "Ruth Oda"],
    ]);
  });

  test("a surname is in doubt only once both who bear it are named", () => {
    const text =
      "Minister Ruth Oda came. Oda said the quay was safe. Minister Pavel Oda left. Oda said the boats were late.";
    expect(proposeStatements(text).map(({ ambiguous }) => ambiguous)).toEqual([false, true]);
  });

  test("what nobody said is not reported", () => {
    expect(said("Mayor Ruth Oda did not say that the quay was safe. She declined to say why.")).toEqual([]);
  });
});
