import type { Editor } from "@tiptap/core";
import { t } from "$i18n";
import type { MenuEntry } from "../menu";

/** What can be done with tables at the cursor. */
export function tableEntries(editor: Editor, inTable: boolean): MenuEntry[] {
  const change = () => editor.chain().focus();
  if (!inTable) {
    return [
      {
        label: t("editor-table-insert"),
        onselect: () => change().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
      },
    ];
  }
  return [
    { label: t("editor-table-row-above"), onselect: () => change().addRowBefore().run() },
    { label: t("editor-table-row-below"), onselect: () => change().addRowAfter().run() },
    { label: t("editor-table-row-delete"), onselect: () => change().deleteRow().run() },
    { label: t("editor-table-column-before"), apart: true, onselect: () => change().addColumnBefore().run() },
    { label: t("editor-table-column-after"), onselect: () => change().addColumnAfter().run() },
    { label: t("editor-table-column-delete"), onselect: () => change().deleteColumn().run() },
    {
      label: t("editor-table-merge"),
      apart: true,
      disabled: !editor.can().mergeCells(),
      onselect: () => change().mergeCells().run(),
    },
    {
      label: t("editor-table-split"),
      disabled: !editor.can().splitCell(),
      onselect: () => change().splitCell().run(),
    },
    { label: t("editor-table-header"), onselect: () => change().toggleHeaderRow().run() },
    { label: t("editor-table-delete"), apart: true, onselect: () => change().deleteTable().run() },
  ];
}
