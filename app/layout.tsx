import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { FreshPages } from "@/components/frame/fresh-pages";
import { TopBar } from "@/components/frame/top-bar";
import { publicEnv } from "@/lib/env";
import { log } from "@/lib/log";
import { currentContext } from "./words/session";
import "./globals.css";

export const metadata: Metadata = {
  title: { template: "%s – Referral Desk", default: "Referral Desk" },
  description: "Write a referral once, check it, and send it to AWS Partner Central.",
};

export const viewport: Viewport = { colorScheme: "light dark" };

/** Every page shows what is in the database now, and carries its own nonce. */
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <FreshPages />
        <a className="skip" href="#main">
          Skip to main content
        </a>
        <TopBar target={publicEnv()} you={await yourName()} />
        <div className="page">{children}</div>
        <footer className="foot">
          <div className="bar">
            <p>Independent tool, not run by Amazon Web Services.</p>
            <ul>
              <li>
                <a href="/help">Guide to referrals</a>
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
