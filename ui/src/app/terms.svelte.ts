import { live } from "$api";
import { setTerms } from "$i18n";

/** Lets messages speak with the words of a body for as long as the screen that asked for it is there. */
export function followTerms(body: () => string | undefined) {
  const terms = live(
    "terms",
    () => {
      const uid = body();
      return uid === undefined ? null : { body: uid };
    },
    ["body"],
  );
  $effect(() => {
    setTerms(terms.answer?.said);
    return () => setTerms(undefined);
  });
}
