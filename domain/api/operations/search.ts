import { searchQuery } from "../search.ts";
import type { Operation } from "./operation.ts";

export const SEARCH: readonly Operation[] = [
  {
    method: "get",
    path: "/search",
    summary: "Find sources, statements, claims, speakers and clauses by their words, misspelled ones too",
    query: searchQuery,
    status: 200,
    answers: "SearchHitList",
  },
];
