import { call, desktop, download, nameAt, refusalOf, type Arguments, type JobView, type PaperPreview } from "$api";
import { announce, showToast } from "$components";
import { t, tCoded, tOf } from "$i18n";

/** How often a running job is asked how far it is. */
const ASK_AGAIN = 200;
const pause = () => new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));

/** The writing of a paper to a file: where it goes, how far it is, how it ended. */
export class PacketExport {
  job = $state.raw<JobView | null>(null);
  #starting = $state(false);

  get running(): boolean {
    return this.#starting || this.job?.state === "running";
  }

  /** Asks where the paper goes and writes it there. */
  async start(wanted: Omit<Arguments<"start_export">, "path">, preview: PaperPreview) {
    if (this.running) return;
    this.#starting = true;
    try {
      // A page has no files of its own: the paper is handed to it.
      if (!desktop) {
        const { file_name, base64 } = await call("paper_bytes", wanted);
        return download(file_name, "application/pdf", base64);
      }
      const path = await call("choose_save_path", { suggested: preview.file_name, kind: "pdf" });
      if (path === null) return;
      this.job = await call("start_export", { ...wanted, path });
      await this.#follow();
    } catch (failure) {
      showToast(refusalOf(failure).message, { tone: "danger" });
    } finally {
      this.job = null;
      this.#starting = false;
    }
  }

  async cancel() {
    if (this.job) this.job = await call("cancel_job", { job: this.job.job });
  }

  async #follow() {
    while (this.job?.state === "running") {
      await pause();
      this.job = await call("job", { job: this.job.job });
    }
    const ended = this.job;
    this.job = null;
    if (ended) tellEnd(ended);
  }
}

/** How far a job is; while nothing can be counted yet, only what it does. */
export function progressOf({ done, total, step }: JobView): string {
  if (total === 0 || step === null) return t("packet-composing");
  return t("packet-progress", { done, total, step: tOf("packet-step", step) });
}

function tellEnd(job: JobView) {
  if (job.state === "cancelled") return void showToast(t("packet-cancelled"));
  if (job.state === "failed" || !job.exported) {
    showToast(job.refusal ? refusalOf(job.refusal).message : t("packet-failed"), { tone: "danger" });
    return;
  }
  const { path, pages, warnings } = job.exported;
  // What the paper lacks was said while it was looked at; that it was not recorded shows only now.
  warnings
    .filter(({ code }) => code === "issue_not_recorded")
    .forEach((warning) => showToast(tCoded("warning", warning), { tone: "danger" }));
  const file = nameAt(path);
  announce(t("packet-saved", { file, pages }));
  showToast(t("packet-saved", { file, pages }), {
    actions: [
      { label: t("packet-open"), onclick: () => void tell(call("open_path", { path })) },
      { label: t("packet-reveal"), onclick: () => void tell(call("reveal_path", { path })) },
    ],
  });
}

async function tell(act: Promise<unknown>) {
  try {
    await act;
  } catch (failure) {
    showToast(refusalOf(failure).message, { tone: "danger" });
  }
}
