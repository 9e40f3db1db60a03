import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { FreshPages } from "@/components/frame/fresh-pages";
import { Shortcuts } from "@/components/frame/shortcuts";
import { bar, TopBar } from "@/components/frame/top-bar";
import { DateStyleOf } from "@/components/ui/date-style";
import { mayOperate } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require-actor";
import { publicEnv } from "@/lib/env";
import { log } from "@/lib/log";
import { currentDateStyle } from "./words/date-style";
import { preferences } from "./words/preferences";
import { currentContext } from "./words/session";
import "./globals.css";

export const metadata: Metadata = {
  title: { template: "%s – Referral Desk", default: "Referral Desk" },
  description: "Write a referral once, check it, and send it to AWS Partner Central.",
};

/** Before the style sheet has come: what the browser paints meanwhile. */
export async function generateViewport(): Promise<Viewport> {
  const { theme } = await preferences();
  return { colorScheme: theme === "system" ? "light dark" : theme };
}

/** Every page shows what is in the database now, and carries its own nonce. */
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { theme, shortcuts } = await preferences();
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <body className="wrap-anywhere flex min-h-screen flex-col bg-canvas font-sans text-base text-ink leading-normal antialiased print:block print:bg-white print:text-[12pt]">
        <FreshPages />
        <a
          className="absolute inset-[0.5rem_auto_auto_-999rem] z-1 rounded-md bg-surface px-4 py-2.5 font-semibold focus:start-2 print:hidden"
          href="#main"
        >
          Skip to main content
        </a>
        <TopBar
          target={publicEnv()}
          you={await yourName()}
          operates={mayOperate(await requireActor())}
        />
        <div className="mx-auto w-full max-w-page flex-1 px-gutter pt-6 pb-12 sm:pt-8">
          <DateStyleOf style={await currentDateStyle()}>
            <Shortcuts on={shortcuts}>{children}</Shortcuts>
          </DateStyleOf>
        </div>
        <footer className="border-line border-t text-muted text-sm print:hidden">
          <div className={`${bar} min-h-15 flex-wrap justify-between gap-x-6 py-4 sm:flex-nowrap`}>
            <p>Independent tool, not run by Amazon Web Services.</p>
            <ul className="flex flex-wrap gap-x-4">
              <li>
                <a className="inline-flex min-h-8 items-center py-1.25 text-inherit" href="/help">
                  Guide to referrals
                </a>
              </li>
            </ul>
          </div>
        </footer>
      </body>
    </html>
  );
}

/** The frame stands even when the database does not: the page inside says what is wrong. */
async function yourName() {
  try {
    const { people, you } = await currentContext();
    return people.find((person) => person.id === you) ?? null;
  } catch (cause) {
    log.error("frame-without-name", cause);
    return null;
  }
}
