"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";

/** A rest in typing. */
const REST_MS = 400;

/**
 * A form of an address, which goes there as soon as something is chosen or typed, and stays where
 * it is on the page. Without scripts it is a plain GET form.
 */
export function LiveForm({ className, children }: { className: string; children: ReactNode }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const apply = (wait: number) => {
    clearTimeout(rest.current);
    rest.current = setTimeout(() => {
      if (form.current) router.replace(addressOf(form.current), { scroll: false });
    }, wait);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was chosen before the scripts came
  useEffect(() => {
    if (form.current && isChanged(form.current)) apply(0);
    return () => clearTimeout(rest.current);
  }, []);

  const change = ({ target }: FormEvent) => apply(target instanceof HTMLInputElement ? REST_MS : 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply(0);
  };
  return (
    <form
      ref={form}
      className={className}
      method="get"
      action="/"
      onChange={change}
      onSubmit={submit}
    >
      {children}
    </form>
  );
}

/** The first page of what the form asks for. */
function addressOf(form: HTMLFormElement): string {
  const search = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") search.set(name, value);
  }
  return search.size === 0 ? "/" : `/?${search}`;
}

function isChanged(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLInputElement) return control.value !== control.defaultValue;
    return control instanceof HTMLSelectElement && !control.selectedOptions[0]?.defaultSelected;
  });
}
