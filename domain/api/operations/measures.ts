import { RESOLUTION, type Operation } from "./operation.ts";

export const MEASURES: readonly Operation[] = [
  {
    method: "get",
    path: `${RESOLUTION}/measures`,
    summary: "List what statements ask for, as it was noted for this resolution",
    status: 200,
    answers: "MeasureViewList",
  },
  {
    method: "post",
    path: `${RESOLUTION}/measures`,
    summary: "Note what a statement asks for",
    takes: "MeasureRequest",
    status: 201,
    answers: "MeasureViewList",
  },
  {
    method: "patch",
    path: `${RESOLUTION}/measures/{measureId}`,
    summary: "Correct the words of a measure that your party noted",
    takes: "CorrectMeasureRequest",
    status: 200,
    answers: "MeasureViewList",
  },
  {
    method: "delete",
    path: `${RESOLUTION}/measures/{measureId}`,
    summary: "Remove a measure that your party noted; a clause made of it stays",
    status: 204,
  },
  {
    method: "post",
    path: `${RESOLUTION}/measures/{measureId}/clause`,
    summary: "Make an operative clause of a measure, citing the statement that asks for it",
    takes: "TurnMeasureRequest",
    status: 201,
    answers: "TurnedMeasure",
  },
];
