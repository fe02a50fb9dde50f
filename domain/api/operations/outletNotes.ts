import * as outletNotes from "../outletNotes.ts";
import type { Operation } from "./operation.ts";

export const OUTLET_NOTES: readonly Operation[] = [
  {
    method: "get",
    path: "/outlet-notes",
    summary: "Read what people wrote on an outlet's reliability",
    query: outletNotes.outletNoteQuery,
    status: 200,
    answers: "OutletNoteViewList",
  },
  {
    method: "post",
    path: "/outlet-notes",
    summary: "Sign a note on an outlet's reliability, for all or for your party",
    takes: "OutletNoteRequest",
    status: 201,
    answers: "OutletNoteViewList",
  },
  { method: "delete", path: "/outlet-notes/{id}", summary: "Withdraw your own note", status: 204 },
];
