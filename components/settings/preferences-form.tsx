"use client";

import { useActionState } from "react";
import { Choice, choices } from "@/components/ui/choice";
import { classNames } from "@/components/ui/class-names";
import { hint, legend } from "@/components/ui/field";
import { OnceButton } from "@/components/ui/once-button";
import { buttons } from "@/components/ui/page";
import type { DateSetting } from "@/lib/referral/date-style";
import type { Preferences, Theme } from "./preferences";

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
      <div className="grid gap-6">
        {/* A form that was sent is reset to what its controls were first drawn with. */}
        <Circles key={theme} name="theme" title="Theme" words={themeWords} chosen={theme} />
        <Circles
          key={dates}
          name="dates"
          title="Date order"
          note="How we show your dates, and read dates like 6/7/27"
          words={dateWords}
          chosen={dates}
        />
        <fieldset key={`shortcuts ${shortcuts}`}>
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
        <div className={buttons}>
          <OnceButton kind="secondary">Save</OnceButton>
          <p className="text-md" role="status">
            {saves > 0 && <span key={saves}>Saved</span>}
          </p>
        </div>
      </div>
    </form>
  );
}

function Circles<Value extends string>(props: {
  name: string;
  title: string;
  note?: string;
  /** By value, in the order in which they are offered. */
  words: Record<Value, string>;
  chosen: Value;
}) {
  const { name, title, note, words, chosen } = props;
  return (
    <fieldset>
      <legend className={legend}>{title}</legend>
      {note && <p className={hint}>{note}</p>}
      <div className={classNames(choices, "sm:grid-cols-3")}>
        {Object.entries<string>(words).map(([value, label]) => (
          <Choice
            key={value}
            type="radio"
            id={`${name}-${value}`}
            name={name}
            value={value}
            label={label}
            defaultChecked={value === chosen}
          />
        ))}
      </div>
    </fieldset>
  );
}
