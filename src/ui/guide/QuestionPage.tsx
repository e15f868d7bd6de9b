import type { Situation } from "../../guidance/model.ts";
import { topicsOf } from "../../guidance/pick.ts";
import type { Region } from "../../settings/model.ts";
import { local } from "../language.ts";
import { TopicCard } from "../parts/TopicCard.tsx";
import { Crumb } from "./Crumb.tsx";

/** One question people come with, and its answers in order. */
export function QuestionPage({ situation, region }: { situation: Situation; region: Region }) {
  return (
    <>
      <Crumb />
      <h1>{local(situation.question)}</h1>
      {topicsOf(situation, region).map((topic) => (
        <TopicCard key={topic.id} topic={topic} />
      ))}
    </>
  );
}
