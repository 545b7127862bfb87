import { useId, useState } from "react";
import { Button, IconButton } from "../controls/button.tsx";
import { Select } from "../controls/choice.tsx";
import { TourButton } from "../panels/tour/tour-button.tsx";
import { places } from "../setup/view.ts";
import type { Theme } from "../store/state.ts";
import { useStore, useWords } from "../store/store.ts";
import { changeLanguage, changeTheme } from "../store/view/view-changes.ts";
import { Help } from "./help.tsx";
import { ShareButton } from "./share/share-button.tsx";
import { appWords } from "./words.ts";

/** Name, places, and at the end language, theme, share, help: on a phone behind one button. */
export function TopBar() {
  const words = useWords(appWords);
  const place = useStore((state) => state.view.place);
  const language = useStore((state) => state.view.language);
  const theme = useStore((state) => state.theme);
  const [helpOpen, setHelpOpen] = useState(false);
  const [menuOpen, setMenuOpen] = useState(false);
  const menuId = useId();
  const themeOptions = (["system", "light", "dark"] as const).map((value: Theme) => ({
    value,
    label: words.themes[value],
  }));
  return (
    <header className="top-bar">
      <a className="brand" href="#/course" title={words.tagline}>
        <span className="brand-sign" aria-hidden="true">
          δ
        </span>
        <span className="brand-name">Deltascope</span>
      </a>
      <nav aria-label={words.placesLabel} className="places">
        {places.map((one) => (
          <a key={one} href={`#/${one}`} aria-current={one === place ? "page" : undefined}>
            {words.places[one]}
          </a>
        ))}
      </nav>
      <IconButton
        look="quiet"
        className="menu-button"
        label={words.menu}
        aria-expanded={menuOpen}
        aria-controls={menuId}
        onClick={() => setMenuOpen(!menuOpen)}
      >
        ⋯
      </IconButton>
      <div id={menuId} className={menuOpen ? "top-bar-end top-bar-end-open" : "top-bar-end"}>
        <Select
          label={words.language}
          labelHidden
          value={language}
          options={[
            { value: "fr", label: "Français", lang: "fr" },
            { value: "en", label: "English", lang: "en" },
          ]}
          onChange={(chosen) => void changeLanguage(chosen)}
        />
        <Select label={words.theme} labelHidden value={theme} options={themeOptions} onChange={changeTheme} />
        <TourButton />
        <ShareButton />
        <Button look="quiet" onClick={() => setHelpOpen(true)}>
          {words.help}
        </Button>
      </div>
      <Help open={helpOpen} onClose={() => setHelpOpen(false)} />
    </header>
  );
}
