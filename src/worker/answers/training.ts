import { forward, outputsOf, predictionOf } from "../../core/forward.ts";
import { inputFromImage } from "../../core/input.ts";
import { layerWeights } from "../../core/network.ts";
import { contributions } from "../../training/contributions.ts";
import { diagnosisOf } from "../diagnosis.ts";
import { examinationOf } from "../examination.ts";
import type { Holdings } from "../holdings.ts";
import type { Answers } from "./answers.ts";

/** What is asked of the run that trains the network in use, and of how the network stands after it. */
export function trainingAnswers(
  holdings: Holdings,
): Pick<Answers, "train" | "takeUp" | "bringBack" | "control" | "diagnose" | "examine" | "contributions" | "accuracy"> {
  const { digits, training, teaching } = holdings;
  return {
    train({ conventions, settings, pace }) {
      teaching.end();
      const own = holdings.current;
      training.start(own, conventions, settings, pace);
      return own.stamp;
    },
    takeUp(record) {
      const own = holdings.current;
      training.takeUp(own, record);
      return own.stamp;
    },
    bringBack({ moment }) {
      teaching.end();
      const own = holdings.held;
      training.bringBack(moment);
      return own.stamp;
    },
    control(action) {
      teaching.end();
      const own = holdings.held;
      training.control(action);
      return own.stamp;
    },
    diagnose(body) {
      const { run, revision, weights } = holdings.current;
      const look = training.look();
      return look === null ? null : { run, revision, ...diagnosisOf(look, weights, body) };
    },
    examine({ cell, most }) {
      const { run, revision } = holdings.current;
      const look = training.look();
      return look === null ? null : { run, revision, ...examinationOf(look, cell, most) };
    },
    contributions({ digit, wrong, right }) {
      const { sizes, shape, weights, run, revision } = holdings.current;
      const spec = training.look()?.trainer.spec ?? shape;
      const pass = forward(spec, weights, inputFromImage(digits.image(digit)));
      const outputs = outputsOf(pass, sizes.length - 2);
      const values = contributions(outputs, layerWeights(weights, sizes.length - 1), wrong, right);
      return { run, revision, outputs, values, prediction: predictionOf(pass) };
    },
    accuracy({ conventions }) {
      teaching.end();
      return training.testAccuracy(holdings.current, conventions);
    },
  };
}
