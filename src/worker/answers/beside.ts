import { rulesOf } from "../../setup/rules.ts";
import type { Holdings } from "../holdings.ts";
import { coreDigits } from "../programs-session.ts";
import { inspect, runUnder } from "../symptoms.ts";
import type { Answers } from "./answers.ts";

/** What is asked of all that learns beside the training: a lesson, copies that are watched, programs with a fault and their table. */
export function besideAnswers(
  holdings: Holdings,
): Pick<
  Answers,
  | "teach"
  | "endTeaching"
  | "watch"
  | "endWatching"
  | "runPrograms"
  | "controlPrograms"
  | "inspectProgram"
  | "surveyFaults"
  | "stopSurvey"
> {
  const { digits, training, teaching, watching, programs, survey } = holdings;
  return {
    teach(lesson) {
      training.settle();
      const own = holdings.current;
      teaching.start(own, lesson);
      return own.stamp;
    },
    endTeaching() {
      teaching.end();
      return holdings.held.stamp;
    },
    watch(plan) {
      const own = holdings.current;
      watching.start(own, plan);
      return own.stamp;
    },
    endWatching() {
      watching.end();
      return holdings.held.stamp;
    },
    runPrograms(plan, run) {
      programs.start(plan);
      return holdings.stampOf(run);
    },
    controlPrograms({ action }, run) {
      programs.control(action);
      return holdings.stampOf(run);
    },
    inspectProgram({ program, conditions, seed }) {
      const rules = rulesOf({ rules: program, biases: "corrected" });
      const { look, check } = inspect(runUnder(conditions, seed, rules, coreDigits(digits)));
      return { look, check: check() };
    },
    surveyFaults(plan, run) {
      survey.start(plan);
      return holdings.stampOf(run);
    },
    stopSurvey(_, run) {
      survey.stop();
      return holdings.stampOf(run);
    },
  };
}
