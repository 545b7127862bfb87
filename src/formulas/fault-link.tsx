import type { ReactNode } from "react";
import type { FaultId } from "../course/faults/fault-id.ts";
import { useWords } from "../store/store.ts";
import { goTo } from "../store/view/view-changes.ts";
import { faultsProse } from "./faults-prose.ts";
import { Sentence } from "./sentence.tsx";

interface FaultLinkProps {
  readonly fault: FaultId;
  /** The fault's name unless given. */
  readonly children?: ReactNode;
}

/** A link to the place that runs a fault beside the right program; network, sample and settings stay as they are. */
export function FaultLink({ fault, children }: FaultLinkProps) {
  const faults = useWords(faultsProse);
  return (
    <a
      className="course-link"
      href={`#/faults/${fault}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        goTo("faults", fault);
      }}
    >
      {children ?? <Sentence source={faults[fault].name} chapter="P" />}
    </a>
  );
}
