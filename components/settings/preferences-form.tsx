"use client";

import { useActionState } from "react";
import { Choice, choices } from "@/components/ui/choice";
import { classNames } from "@/components/ui/class-names";
import { hint, legend } from "@/components/ui/field";
import { OnceButton } from "@/components/ui/once-button";
import { buttons } from "@/components/ui/page";
import { type DateSetting, dateSettings } from "@/lib/referral/date-style";
import { type Preferences, type Theme, themes } from "./preferences";

/** Counts the saves, so that each is announced. */
export type PreferencesState = { saves: number };

const themeWords: Record<Theme, string> = {
  system: "Same as this device",
  light: "Light",
  dark: "Dark",
};

const dateWords: Record<DateSetting, string> = {
  auto: "Same as this browser",
  mdy: "Month first, June 30, 2027",
  dmy: "Day first, 30 June 2027",
};

/** Asks how pages are to look, how dates are written, and whether pages listen to shortcuts. The answer is in the very next page, with scripts or without. */
export function PreferencesForm(props: {
  kept: Preferences;
  save: (before: PreferencesState, form: FormData) => Promise<PreferencesState>;
}) {
  const [{ saves }, save] = useActionState(props.save, { saves: 0 });
  const { theme, shortcuts, dates } = props.kept;
  return (
    <form action={save}>
      {/* A form that was sent is reset to what its controls were first drawn with. */}
      <fieldset key={theme}>
        <legend className={legend}>Theme</legend>
        <div className={classNames(choices, "sm:grid-cols-3")}>
          {themes.map((each) => (
            <Choice
              key={each}
              type="radio"
              id={`theme-${each}`}
              name="theme"
              value={each}
              label={themeWords[each]}
              defaultChecked={each === theme}
            />
          ))}
        </div>
      </fieldset>
      <fieldset key={dates} className="mt-6">
        <legend className={legend}>Date order</legend>
        <p className={hint}>How we show your dates, and read dates like 6/7/27</p>
        <div className={classNames(choices, "sm:grid-cols-3")}>
          {dateSettings.map((each) => (
            <Choice
              key={each}
              type="radio"
              id={`dates-${each}`}
              name="dates"
              value={each}
              label={dateWords[each]}
              defaultChecked={each === dates}
            />
          ))}
        </div>
      </fieldset>
      <fieldset key={`shortcuts ${shortcuts}`} className="mt-6">
        <legend className={legend}>Keyboard shortcuts</legend>
        <p className={hint}>
          <span>Save, continue, and find a referral from the keyboard.</span>{" "}
          <a href="/help/keyboard">See all shortcuts</a>
        </p>
        <div className={choices}>
          <Choice
            type="checkbox"
            id="shortcuts"
            name="shortcuts"
            value="on"
            label="Use keyboard shortcuts"
            defaultChecked={shortcuts}
          />
        </div>
      </fieldset>
      <div className={classNames(buttons, "mt-6")}>
        <OnceButton kind="secondary">Save</OnceButton>
        <p className="text-md" role="status">
          {saves > 0 && <span key={saves}>Saved</span>}
        </p>
      </div>
    </form>
  );
}
