import { Fold } from "@/components/ui/fold";

/*
 * What is on paper only when it is asked for. The boxes are read by the style sheet alone, so they
 * work without scripts; `paperGroup` is the element that holds both them and what they show.
 */

export const paperGroup = "group/paper";
const CONTACT = "print-contact";
const EXACT = "print-exact";

/** For what is off paper unless the exact data are asked for. */
export const exactOnPaper = "print:hidden print:group-has-[#print-exact:checked]/paper:block";

/** A person's address or number, whose middle is left out on paper. */
export function ContactDetail({ shown, masked }: { shown: string; masked: string }) {
  return (
    <>
      <span className="print:hidden print:group-has-[#print-contact:checked]/paper:inline">
        {shown}
      </span>
      <span className="hidden print:inline print:group-has-[#print-contact:checked]/paper:hidden">
        {masked}
      </span>
    </>
  );
}

export function PrintOptions() {
  return (
    <Fold weight="quiet" summary={<span>Print options</span>}>
      <PrintOption id={CONTACT} label="Include the contact's email and phone" />
      <PrintOption id={EXACT} label="Include the exact data for AWS" />
    </Fold>
  );
}

function PrintOption({ id, label }: { id: string; label: string }) {
  return (
    <div className="flex min-h-8 items-center gap-2 text-md">
      <input className="size-6 accent-primary" type="checkbox" id={id} autoComplete="off" />
      <label className="py-1 font-normal" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}
