import { LocalTime } from "@/components/ui/local-time";
import { OnceButton } from "@/components/ui/once-button";

type Action = (form: FormData) => Promise<void>;

/** One switch for all sending from here. What is under way at AWS is heard to its end either way. */
export function PauseBox(props: { since: string | null; pause: Action; resume: Action }) {
  const { since } = props;
  return (
    <section className="card" aria-labelledby="pause">
      <div className="card-head">
        <h2 id="pause">{since === null ? "Sending is on" : "Sending is paused"}</h2>
        <p>
          {since === null ? (
            <span>A pause lets nothing new begin at AWS. Nothing is lost by it.</span>
          ) : (
            <>
              <span>Since</span> <LocalTime iso={since} />
              <span>. Send can be pressed; it goes out once sending is resumed.</span>
            </>
          )}
        </p>
      </div>
      <form className="card-body" action={since === null ? props.pause : props.resume}>
        <OnceButton className={since === null ? "btn btn-2" : "btn"}>
          {since === null ? "Pause all sending" : "Resume sending"}
        </OnceButton>
      </form>
    </section>
  );
}
