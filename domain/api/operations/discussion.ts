import { RESOLUTION, type Operation } from "./operation.ts";

const thread = `${RESOLUTION}/threads/{threadId}`;

export const DISCUSSION: readonly Operation[] = [
  {
    method: "get",
    path: `${RESOLUTION}/positions`,
    summary: "Read the parties' positions and their matrix",
    status: 200,
    answers: "PositionsAnswer",
  },
  {
    method: "post",
    path: `${RESOLUTION}/positions`,
    summary: "Record your party's position",
    takes: "RecordPositionRequest",
    status: 201,
    answers: "PositionView",
  },
  { method: "get", path: `${RESOLUTION}/threads`, summary: "Read the threads", status: 200, answers: "ThreadViewList" },
  {
    method: "post",
    path: `${RESOLUTION}/threads`,
    summary: "Start a thread on words of a block",
    takes: "StartThreadRequest",
    status: 201,
    answers: "ThreadView",
  },
  {
    method: "patch",
    path: thread,
    summary: "Resolve or reopen a thread",
    takes: "UpdateThreadRequest",
    status: 200,
    answers: "ThreadView",
  },
  {
    method: "post",
    path: `${thread}/comments`,
    summary: "Answer in a thread",
    takes: "CommentRequest",
    status: 201,
    answers: "CommentView",
  },
  {
    method: "patch",
    path: `${thread}/comments/{commentId}`,
    summary: "Change your comment",
    takes: "CommentRequest",
    status: 200,
    answers: "CommentView",
  },
  {
    method: "delete",
    path: `${thread}/comments/{commentId}`,
    summary: "Delete your comment; its place stays",
    status: 204,
  },
];
