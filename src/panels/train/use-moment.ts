import { useStore } from "../../store/store.ts";

/** Changes whenever the weights in training may have: the run, its place, the revision of weights changed by hand. */
export function useMoment(): string {
  return useStore(({ training, model }) =>
    training === null
      ? ""
      : [training.session, training.seen, training.moment, training.status, model?.run, model?.revision].join("/"),
  );
}
