import { afterEach, expect, test } from "vitest";
import { setLanguage, setTerms, t } from "../src/i18n";

afterEach(() => {
  setTerms(undefined);
  setLanguage("es");
});

test("messages speak with the words of the body, and with the usual ones where it has none", () => {
  expect(t("members-role-member")).toBe("Integrante");
  setTerms({ "member-heading": "Consejera o consejero", members: "consejeros" });
  expect(t("members-role-member")).toBe("Consejera o consejero");
  expect(t("operation-add-members", { subject: "Junta" })).toBe("Se agregaron consejeros a «Junta»");
  expect(t("operation-add-members", { subject: "Junta", members: "vocales" })).toContain("vocales");
  setTerms(undefined);
  setLanguage("en");
  expect(t("members-role-member")).toBe("Member");
});
