import * as instruments from "../instruments.ts";
import type { Operation } from "./operation.ts";

export const INSTRUMENTS: readonly Operation[] = [
  {
    method: "get",
    path: "/instruments",
    summary: "List treaties, resolutions and laws; `q` is looked for in titles and symbols",
    query: instruments.instrumentQuery,
    status: 200,
    answers: "InstrumentViewList",
  },
  {
    method: "post",
    path: "/instruments",
    summary: "Record a treaty, a resolution of another body or a law",
    takes: "InstrumentRequest",
    status: 201,
    answers: "InstrumentView",
  },
  { method: "get", path: "/instruments/{id}", summary: "Read one of them", status: 200, answers: "InstrumentView" },
  {
    method: "patch",
    path: "/instruments/{id}",
    summary: "Correct one: how far it has come, its names, its articles",
    takes: "InstrumentChanges",
    status: 200,
    answers: "InstrumentView",
  },
];
