import { judge } from "./judge.ts";

/** A thread of its own, so that the page answers while a long text is judged. */
addEventListener("message", ({ data }) => postMessage(judge(data)));
