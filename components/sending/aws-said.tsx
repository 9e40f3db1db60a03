import { Lines } from "@/components/review/answer-list";

/** A reviewer's comment, word for word, with the reason AWS files it under. */
export function AwsSaid({ comments, reason }: { comments: string | null; reason: string | null }) {
  if (comments === null) {
    return (
      <p>{`AWS didn't leave a comment${reason === null ? "" : `, only the reason “${reason}”`}.`}</p>
    );
  }
  return (
    <blockquote className="max-w-prose border-control border-s-3 py-1 pl-4 text-lg leading-normal">
      <p>
        <Lines text={`“${comments}”`} />
      </p>
      <footer className="mt-1 text-muted text-sm">{`AWS reviewer${reason === null ? "" : `, reason: ${reason}`}`}</footer>
    </blockquote>
  );
}
