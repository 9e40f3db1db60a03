import { button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { inputClasses } from "@/components/ui/input";

type View = { id: string; name: string; address: string };
type Post = (form: FormData) => Promise<void>;

const view =
  "inline-flex min-h-11 items-center font-medium text-md aria-[current]:text-ink aria-[current]:no-underline";

/** One's own views of the list, and a way to keep the one that is shown or to let go of it. */
export function SavedViews(props: {
  views: readonly View[];
  /** The one that is shown; "/" for the whole list. */
  address: string;
  /** Whether another one may be kept. */
  hasRoom: boolean;
  save: Post;
  remove: Post;
}) {
  const { views, address, hasRoom, save, remove } = props;
  const shown = views.find((each) => each.address === address);
  const canSave = shown === undefined && address !== "/" && hasRoom;
  if (views.length === 0 && !canSave) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-6 border-line border-b px-4 lg:px-6 print:hidden">
      {views.length > 0 && (
        <nav aria-label="Saved views">
          <ul className="flex flex-wrap gap-x-4">
            {views.map(({ id, name, ...each }) => (
              <li key={id}>
                <a
                  className={view}
                  href={each.address}
                  aria-current={each.address === address ? "page" : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {canSave && (
        <Fold summary={<span>Save this view</span>} className="my-1.5">
          <form action={save} className="flex flex-wrap items-end gap-3 pb-2">
            <input type="hidden" name="address" value={address} />
            <div>
              <label className="text-sm" htmlFor="view-name">
                Name of the view
              </label>
              <input
                className={inputClasses()}
                id="view-name"
                name="name"
                maxLength={60}
                required
                autoComplete="off"
              />
            </div>
            <button className={button("secondary")} type="submit">
              Save
            </button>
          </form>
        </Fold>
      )}
      {shown !== undefined && (
        <form action={remove}>
          <input type="hidden" name="viewId" value={shown.id} />
          <button className={button("quiet", "small")} type="submit">
            <span>Remove view</span>
            <span className="sr-only">{` ${shown.name}`}</span>
          </button>
        </form>
      )}
    </div>
  );
}
