import { call, desktop, download, refusalOf, saveAll, type Arguments } from "$api";
import { announce, showToast } from "$components";
import { t, tCoded } from "$i18n";

/** What is printed, and how. */
export type Wanted = Arguments<"print_paper">;

/** The most copies that can be asked for at once. */
export const MOST_COPIES = 999;

/** The way of a paper to the printer. */
export class Print {
  working = $state(false);
  refused = $state<string>();

  /** Hands a paper over; answers whether there is nothing more to do. */
  async start(wanted: Wanted): Promise<boolean> {
    if (this.working) return false;
    this.working = true;
    this.refused = undefined;
    try {
      await saveAll();
      return desktop ? await handOver(wanted) : await downloadInstead(wanted);
    } catch (failure) {
      this.refused = refusalOf(failure).message;
      return false;
    } finally {
      this.working = false;
    }
  }
}

async function handOver(wanted: Wanted): Promise<boolean> {
  const { outcome, warnings } = await call("print_paper", wanted);
  if (outcome === "cancelled") return false;
  tell(outcome === "opened" ? t("printing-opened") : t("printing-printed"));
  warnings.forEach((warning) => showToast(tCoded("warning", warning), { tone: "danger" }));
  return true;
}

/** A page in a browser has no desktop: the paper is handed to it. */
async function downloadInstead({ paper_kind, session, options }: Wanted): Promise<boolean> {
  const paper = await call("paper_bytes", options ? { paper_kind, session, options } : { paper_kind, session });
  download(paper.file_name, "application/pdf", paper.base64);
  tell(t("printing-downloaded"));
  return true;
}

function tell(message: string) {
  announce(message);
  showToast(message);
}

/** Why these pages cannot be printed, if they cannot. */
export function problemOf(first: number | null, last: number | null, pages: number): string | undefined {
  const fits = first !== null && last !== null && first >= 1 && first <= last && last <= pages;
  return fits ? undefined : t("printing-bad-pages", { pages });
}
