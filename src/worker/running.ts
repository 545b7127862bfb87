import type { Conventions } from "../core/network.ts";
import type { TrainingRun } from "../training/run.ts";
import type { Trainer } from "../training/trainer.ts";
import { batchCurve, evaluationCurve } from "./curves.ts";
import type { HeldNetwork } from "./held-network.ts";
import type { Fault } from "./protocol/fault.ts";
import type { BatchNews, Moment, TrainingNews, TrainingStatus } from "./protocol/training.ts";

/** A training run under way in the worker: what it trains, how it stands, where it is to pause. */
export interface Running {
  readonly network: HeldNetwork;
  run: TrainingRun;
  readonly conventions: Conventions;
  session: number;
  branchedAt: number | null;
  fromInitial: boolean;
  /** Where the network's weights are from, while they are not those of the run's end. */
  moment: Moment | null;
  measuredThere: TrainingNews["measuredThere"];
  batch: BatchNews | null;
  status: TrainingStatus;
  fault: Fault | null;
  /** Where to pause, in samples seen. */
  until: number;
  /** Milliseconds between two batches; 0 is full speed. */
  pace: number;
  /** The revision whose weights the trainer has. */
  revision: number;
  /** Whether the trainer's weights are newer than the network's. */
  ahead: boolean;
  /** Samples and milliseconds of the slices since the last rest, for samples per second. */
  samples: number;
  milliseconds: number;
  turn: number;
}

/**
 * How a run stands, for the page; with the weights where `keeping`.
 *
 * @param styled the share of the digits in other styles that is written
 */
export function trainingNews(
  running: Running,
  trainer: Trainer | null,
  styled: number,
  keeping: boolean,
): TrainingNews {
  const { run, network } = running;
  return {
    kind: "training",
    run: network.run,
    revision: network.revision,
    status: running.status,
    path: trainer?.path ?? "typescript",
    settings: run.settings,
    conventions: running.conventions,
    seen: run.seen,
    total: run.total,
    session: running.session,
    branchedAt: running.branchedAt,
    fromInitial: running.fromInitial,
    moments: run.checkpoints.all.map((checkpoint) => checkpoint.seen),
    moment: running.moment,
    measuredThere: running.moment === null ? null : running.measuredThere,
    writing: (run.settings.styled ?? 0) > 0 && styled < 1 ? styled : null,
    batch: running.batch,
    perSecond: running.milliseconds > 0 ? (1000 * running.samples) / running.milliseconds : null,
    bytes: trainer?.bytes ?? 0,
    curves: {
      batch: batchCurve(run.metrics.batches),
      train: evaluationCurve(run.metrics.evaluations, "train"),
      test: evaluationCurve(run.metrics.evaluations, "test"),
    },
    model: keeping ? network.model : null,
    fault: running.fault,
  };
}
