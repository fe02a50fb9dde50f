/** Whether a language tag is Korean, which has its own order of names, dates and faces. */
export const isKorean = (language: string): boolean => language.split("-")[0] === "ko";
