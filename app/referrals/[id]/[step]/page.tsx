import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { guidanceSetting } from "@/app/words/preferences";
import { StepPage } from "@/components/step/step-page";
import { isLaterPage } from "@/lib/referral/fields/field-order";
import { isFieldStep } from "@/lib/referral/fields/steps";
import { saveStepPage } from "./actions";
import { gapsOf, rowOf } from "./after-save";
import { remember } from "./fill-actions";
import { loadStep } from "./load";
import { stoppedAt } from "./stopped-at";

type Props = {
  params: Promise<{ id: string; step: string }>;
  searchParams: Promise<Record<string, unknown>>;
};

async function load({ params, searchParams }: Props) {
  const { id, step } = await params;
  const { check, from, row } = await searchParams;
  // Where a save of such a page is posted to, and nothing is shown.
  if (isLaterPage(step)) redirect(`/referrals/${id}/fix`);
  if (!isFieldStep(step)) notFound();
  const page = await loadStep(id, step, check === "1", from === "review");
  const { answers } = page.referral;
  return { ...page, returnRow: from === "review" ? rowOf(row) : null, gaps: gapsOf(answers) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { heading, issues } = await load(props);
  return { title: issues.length > 0 ? `Error: ${heading}` : heading };
}

export default async function Page(props: Props) {
  const { heading: _heading, suggestedName, ...page } = await load(props);
  const referralId = page.referral.id;
  const coach = { referralId, suggestedName, remember };
  const isBack = (await props.searchParams).from === "list";
  const stopped = isBack ? await stoppedAt(page.referral, page.context, page.step) : null;
  const guidance = await guidanceSetting();
  return (
    <StepPage {...page} coach={coach} stopped={stopped} guidance={guidance} save={saveStepPage} />
  );
}
