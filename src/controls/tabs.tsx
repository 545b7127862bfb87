import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { useSwipe } from "./use-swipe.ts";

interface Tab<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Whether there is something new behind it. */
  readonly marked?: boolean;
}

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** What a tab shows. */
  readonly view: (value: T) => ReactNode;
  /**
   * `kept`: the views that are not shown stay as they are, scrolled and unfolded, and a swipe goes from one to the next;
   * the tabs share the width. Else only the view shown is there.
   */
  readonly kept?: boolean;
  readonly viewClass?: (value: T) => string;
}

/** Views of which one is shown. One tab stop: arrows, Home and End choose. */
export function Tabs<T extends string>(props: TabsProps<T>) {
  const { label, tabs, value, onChange, view, kept = false, viewClass } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const place = tabs.findIndex((tab) => tab.value === value);
  const swipe = useSwipe((by) => {
    const next = tabs[place + by];
    if (next !== undefined) onChange(next.value);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: place - 1,
      ArrowRight: place + 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = moves[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next.value);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.value}"]`)?.focus();
  };

  return (
    <div className={kept ? "tabs tabs-kept" : "tabs"} {...(kept && swipe)}>
      <div role="tablist" aria-label={label} className="tabs-list" ref={list} onKeyDown={onKeyDown} data-takes-keys>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            className="tabs-tab"
            data-tab={tab.value}
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={kept || tab.value === value ? `${id}-view-${tab.value}` : undefined}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
          >
            {tab.label}
            {tab.marked && <span className="tabs-mark" aria-hidden="true" />}
          </button>
        ))}
      </div>
      {tabs
        .filter((tab) => kept || tab.value === value)
        .map((tab) => (
          <div
            key={tab.value}
            role="tabpanel"
            id={`${id}-view-${tab.value}`}
            className={`tabs-view ${viewClass?.(tab.value) ?? ""}`}
            aria-labelledby={`${id}-${tab.value}`}
            hidden={tab.value !== value}
          >
            {view(tab.value)}
          </div>
        ))}
    </div>
  );
}
