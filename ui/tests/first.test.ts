import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import type { UnderstoodPeople, UnderstoodPerson } from "../src/api";
import FirstScreen from "../src/features/first/FirstScreen.svelte";
import { forgetFounding, founding } from "../src/features/first/founding.svelte";
import { looseDoubts, rowsOf, votes } from "../src/features/first/members";
import { useCore } from "./host";

function person(full_name: string, line: number, facts: Partial<UnderstoodPerson> = {}): UnderstoodPerson {
  const seat = { seat: null, role: "member", capacity: "owner", alternate_of: null } as const;
  const rights = { voice: true, vote: true, counts_for_quorum: true };
  return { lines: [line, line], full_name, title: null, email: null, ...seat, ...rights, ...facts };
}

const VOTES = { voice: true, vote: true, counts_for_quorum: true };
const SPEAKS = { voice: true, vote: false, counts_for_quorum: false };

const LIST: UnderstoodPeople = {
  people: [
    person("Ana Ruiz", 1, { role: "president", seat: "Ayuntamiento" }),
    person("Luis Sol", 2),
    person("Eva Paz", 3, { capacity: "alternate", alternate_of: 1 }),
    person("Raúl Vega", 4, { role: "secretary", vote: false, counts_for_quorum: false }),
  ],
  warnings: [
    { code: "presidency_assumed", line: 1, name: "Ana Ruiz" },
    { code: "heading", line: 2, text: "Vocales:" },
    { code: "alternate_assumed", line: 3, name: "Eva Paz", owner: "Luis Sol" },
    { code: "not_understood", line: 9, text: "¿?" },
  ],
  usual_rights: {
    president: VOTES,
    vice_president: VOTES,
    secretary: SPEAKS,
    treasurer: VOTES,
    member: VOTES,
    auditor: SPEAKS,
    guest: SPEAKS,
  },
};

const told = (corrections: Parameters<typeof rowsOf>[1]) =>
  rowsOf(LIST, corrections).map(
    ({ role, owner, member }) => `${member.full_name} ${role}/${member.role} ${owner ?? "-"} ${member.vote}`,
  );

test("the list is kept as it was read where nothing is corrected", () => {
  const rows = rowsOf(LIST, {});
  expect(told({})).toEqual([
    "Ana Ruiz president/president - true",
    "Luis Sol member/member - true",
    "Eva Paz alternate/member Luis Sol true",
    "Raúl Vega secretary/secretary - false",
  ]);
  expect(votes(rows)).toBe(2);
  expect(rows.map(({ doubts }) => doubts.map(({ code }) => code))).toEqual([
    ["presidency_assumed"],
    [],
    ["alternate_assumed"],
    [],
  ]);
  expect(looseDoubts(LIST).map(({ code }) => code)).toEqual(["not_understood"]);
});

test("corrections change rights, seats and owners", () => {
  const secretary = rowsOf(LIST, { "Raúl Vega": { vote: true } })[3]?.member;
  expect([secretary?.vote, secretary?.counts_for_quorum, secretary?.voice]).toEqual([true, true, true]);
  expect(told({ "Raúl Vega": { role: "treasurer" } })[3]).toBe("Raúl Vega treasurer/treasurer - true");
  expect(told({ "Ana Ruiz": { role: "guest" } })[0]).toBe("Ana Ruiz guest/guest - false");
  expect(told({ "Raúl Vega": { role: "alternate" } })[3]).toBe("Raúl Vega alternate/member Luis Sol true");
  expect(told({ "Eva Paz": { role: "member" } })[2]).toBe("Eva Paz member/member - true");
  expect(told({ "Ana Ruiz": { full_name: "Ana Ruiz Mora" } })[0]).toContain("Ana Ruiz Mora");
  expect(rowsOf(LIST, { "Ana Ruiz": { role: "president" } })[0]?.doubts).toEqual([]);

  // Who stood in for somebody that is removed stands in for the one before; with nobody before, for nobody.
  expect(told({ "Luis Sol": { removed: true } })[1]).toBe("Eva Paz alternate/president Ana Ruiz true");
  const alone = rowsOf(LIST, { "Luis Sol": { removed: true }, "Ana Ruiz": { removed: true } });
  expect(alone.map(({ member }) => [member.full_name, member.capacity, member.alternate_of])).toEqual([
    ["Eva Paz", "alternate", null],
    ["Raúl Vega", "owner", null],
  ]);
  const places = rowsOf(LIST, { "Ana Ruiz": { removed: true } }).map(({ member }) => member.alternate_of);
  expect(places).toEqual([null, 0, null]);
});

const PREFERENCES = {
  language: "es",
  theme: "light",
  letters: null,
  single_keys: true,
  recent: ["/antes/otra.sesiona"],
} as const;
type Answers = Record<string, (args: Record<string, unknown>) => unknown>;

/** A core that knows no library yet; `refuse` is what it says to making one. */
function begin(more: Answers = {}) {
  const asked: [string, Record<string, unknown>][] = [];
  const answers: Answers = {
    library_place: () => ({ path: "/d/Sesiona/X.sesiona", file_name: "X.sesiona", folder: "Documentos/Sesiona" }),
    propose_body: ({ name }) => ({ code: `${String(name).charAt(0)}D` }),
    read_members: () => LIST,
    ...more,
  };
  useCore(async (name, args) => {
    asked.push([name, args]);
    return { answer: (await answers[name]?.(args)) ?? null, changed: [] };
  });
  const onopened = vi.fn();
  const letters = { sizes: [1000, 1500], size: 1000, onchosen: vi.fn() };
  const shown = render(FirstScreen, {
    preferences: { ...PREFERENCES, recent: [...PREFERENCES.recent] },
    letters,
    onopened,
  });
  const made = () => asked.filter(([name]) => name === "create_library").map(([, args]) => args);
  return { onopened, letters, made, asked, ...shown };
}

beforeEach(() => forgetFounding());

const finish = () => fireEvent.click(screen.getByRole("button", { name: /^Terminar/ }));
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

test("only the institution is needed; everything else has a value", async () => {
  const { made, onopened } = begin();
  expect(document.activeElement).toBe(field("Institución"));
  await finish();
  expect(screen.getByText("Falta este dato.")).toBeTruthy();
  expect(made()).toEqual([]);
  await fireEvent.input(field("Institución"), { target: { value: "IMPLAN" } });
  await screen.findByText(/Documentos\/Sesiona/);
  await finish();
  await vi.waitFor(() => expect(onopened).toHaveBeenCalledWith(undefined));
  expect(made()).toEqual([
    {
      path: "/d/Sesiona/X.sesiona",
      institution: "IMPLAN",
      short_name: null,
      body: "Junta Directiva",
      code: null,
      city: "",
      region: "",
      members: [],
      paper: "carta",
      quorum: { rule: "more_than_half" },
    },
  ]);
  expect(founding().institution).toBe("");
});

test("a list that was pasted a moment ago is not left behind", async () => {
  const { made } = begin();
  await fireEvent.input(field("Institución"), { target: { value: "IMPLAN" } });
  await fireEvent.input(field("Ciudad y estado"), { target: { value: "León, Gto." } });
  await fireEvent.input(field("Una persona por renglón; la primera preside"), { target: { value: "Ana Ruiz\n…" } });
  await fireEvent.click(screen.getByRole("radio", { name: "Oficio" }));
  await fireEvent.keyDown(window, { key: "Enter", ctrlKey: true });
  await vi.waitFor(() => expect(made()).toHaveLength(1));
  const [{ members, city, region, paper }] = made() as [Record<string, unknown>];
  expect((members as { full_name: string }[]).map(({ full_name }) => full_name)).toEqual([
    "Ana Ruiz",
    "Luis Sol",
    "Eva Paz",
    "Raúl Vega",
  ]);
  expect([city, region, paper]).toEqual(["León", " Gto.", "oficio"]);
});

test("what was understood is corrected row by row, and found again by who comes back", async () => {
  const { unmount } = begin();
  await fireEvent.input(field("Institución"), { target: { value: "IMPLAN" } });
  await fireEvent.input(field("Una persona por renglón; la primera preside"), { target: { value: "…" } });
  const table = within(await screen.findByRole("group", { name: "Lo que se entendió" }));
  await screen.findByText("4 personas entendidas, 2 con voto");
  expect(table.getByText(/no se reconoció ningún nombre en «¿\?»/)).toBeTruthy();
  expect(table.getByRole<HTMLInputElement>("checkbox", { name: "Voto de Eva Paz" }).disabled).toBe(true);
  await fireEvent.click(table.getByRole("checkbox", { name: "Voto de Raúl Vega" }));
  await screen.findByText("4 personas entendidas, 3 con voto");
  await fireEvent.change(table.getByRole("textbox", { name: "Nombre de Luis Sol" }), { target: { value: "Luis Mar" } });
  await fireEvent.change(table.getByRole("combobox", { name: "Función de Ana Ruiz" }), { target: { value: "guest" } });
  await fireEvent.click(table.getByRole("button", { name: "Quitar a Eva Paz" }));
  await screen.findByText("3 personas entendidas, 2 con voto");
  await vi.waitFor(() =>
    expect(document.activeElement).toBe(table.getByRole("textbox", { name: "Nombre de Raúl Vega" })),
  );

  unmount();
  begin();
  expect(field("Institución").value).toBe("IMPLAN");
  expect(screen.getByText("3 personas entendidas, 2 con voto")).toBeTruthy();
  expect(field("Nombre de Luis Sol").value).toBe("Luis Mar");
});

test("who was taken out of the list is brought back", async () => {
  begin();
  await fireEvent.input(field("Una persona por renglón; la primera preside"), { target: { value: "…" } });
  const table = within(await screen.findByRole("group", { name: "Lo que se entendió" }));
  await fireEvent.click(table.getByRole("button", { name: "Quitar a Luis Sol" }));
  expect(table.queryByRole("textbox", { name: "Nombre de Luis Sol" })).toBeNull();
  await fireEvent.click(table.getByRole("button", { name: "Devolver a Luis Sol a la lista" }));
  await vi.waitFor(() =>
    expect(document.activeElement).toBe(table.getByRole("textbox", { name: "Nombre de Luis Sol" })),
  );
  expect(screen.getByText("4 personas entendidas, 2 con voto")).toBeTruthy();
  expect(table.queryByRole("button", { name: /Devolver/ })).toBeNull();
});

test("the quorum answers with the seats that count, and one that cannot be met is told at once", async () => {
  const needed = ({ minimum, seats }: Record<string, unknown>) => {
    const { number } = minimum as { number?: number };
    return { required: number ?? Math.floor(Number(seats) / 2) + 1, can_be_met: (number ?? 0) <= Number(seats) };
  };
  const { made } = begin({ required_quorum: needed });
  expect(await screen.findByText("Por ejemplo, con 9 integrantes: 5 presentes")).toBeTruthy();
  await fireEvent.input(field("Institución"), { target: { value: "IMPLAN" } });
  await fireEvent.input(field("Una persona por renglón; la primera preside"), { target: { value: "…" } });
  expect(await screen.findByText("Con 2 integrantes: 2 presentes")).toBeTruthy();
  await fireEvent.click(screen.getByRole("radio", { name: "Un número" }));
  expect(await screen.findByText("Sólo cuentan 2 asientos: ese quórum no podría reunirse nunca.")).toBeTruthy();
  await fireEvent.input(field("Presentes"), { target: { value: "2" } });
  await fireEvent.blur(field("Presentes"));
  await screen.findByText("Con 2 integrantes: 2 presentes");
  await finish();
  await vi.waitFor(() => expect(made()[0]?.["quorum"]).toEqual({ rule: "number", number: 2 }));
});

test("what was typed is kept for another day, and found again", async () => {
  const { asked, unmount } = begin();
  await fireEvent.input(field("Institución"), { target: { value: "IMPLAN" } });
  await fireEvent.click(screen.getByRole("radio", { name: "Dos tercios" }));
  await fireEvent.click(screen.getByRole("button", { name: "Seguir después" }));
  const kept = () => asked.filter(([name]) => name === "keep_first_draft").map(([, { text }]) => text);
  await vi.waitFor(() => expect(kept().at(-1)).toContain("IMPLAN"));
  const draft = kept().at(-1);
  unmount();
  forgetFounding();

  begin({ first_draft: () => draft });
  await vi.waitFor(() => expect(field("Institución").value).toBe("IMPLAN"));
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Dos tercios" }).checked).toBe(true);
  forgetFounding();
  founding().resume("no es un borrador");
  expect(founding().institution).toBe("");
});

test("a refusal stands where it can be put right, and nothing is lost", async () => {
  let refusal: object = { code: "file_not_writable", path: "/d", message: "No hay permiso para escribir." };
  const { onopened } = begin({ create_library: () => Promise.reject(refusal) });
  await fireEvent.input(field("Institución"), { target: { value: "IMPLAN" } });
  await finish();
  expect((await screen.findByRole("alert")).textContent).toContain("No hay permiso");
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cambiar" })));
  await fireEvent.click(screen.getByRole("button", { name: "Cambiar" }));
  await vi.waitFor(() => expect(document.activeElement).toBe(field("Archivo")));
  expect(field("Archivo").value).toBe("/d/Sesiona/X.sesiona");

  refusal = { code: "member_exists", name: "Ana", message: "«Ana» ya está entre los integrantes." };
  await finish();
  const list = field("Una persona por renglón; la primera preside");
  await vi.waitFor(() => expect(document.activeElement).toBe(list));
  expect(list.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(list.getAttribute("aria-describedby") ?? "")?.textContent).toContain("ya está");

  refusal = { code: "too_long", field: "body", message: "Ese texto es demasiado largo." };
  await finish();
  await vi.waitFor(() => expect(document.activeElement).toBe(field("Órgano")));
  expect(field("Institución").value).toBe("IMPLAN");
  expect(onopened).not.toHaveBeenCalled();
});

test("who asks for a quorum that cannot be met, or a logo that is none, is led there", async () => {
  let refusal: object = { code: "out_of_range", field: "quorum", message: "El quórum va de 1 a 2 presentes." };
  begin({ create_library: () => Promise.reject(refusal) });
  await fireEvent.input(field("Institución"), { target: { value: "IMPLAN" } });
  await fireEvent.click(screen.getByRole("radio", { name: "Un número" }));
  await finish();
  await screen.findByText("El quórum va de 1 a 2 presentes.");
  await vi.waitFor(() => expect(document.activeElement).toBe(field("Presentes")));
  refusal = { code: "attachment_not_a_logo", message: "Esa imagen no sirve de logotipo." };
  await finish();
  await screen.findByText("Esa imagen no sirve de logotipo.");
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Elegir imagen" })));
});

test("the other ways in: the example, and a file opened before", async () => {
  const { onopened, asked, letters } = begin();
  await fireEvent.click(screen.getByRole("button", { name: /Explorar con un ejemplo/ }));
  await vi.waitFor(() => expect(onopened).toHaveBeenCalledTimes(1));
  await fireEvent.click(screen.getByRole("button", { name: "otra.sesiona" }));
  await vi.waitFor(() => expect(onopened).toHaveBeenCalledTimes(2));
  expect(asked).toContainEqual(["create_demonstration", {}]);
  expect(asked).toContainEqual(["open_library", { path: "/antes/otra.sesiona" }]);
  await fireEvent.change(screen.getByLabelText("Tamaño de letra"), { target: { value: "1500" } });
  expect(letters.onchosen).toHaveBeenCalledWith(1500);
});

test("an agenda that is imported says whose it is, where nothing was typed", async () => {
  const session = { institution: "Instituto de la Ciudad", body: "Consejo Directivo" };
  begin({ read_agenda_file: () => ({ session }) });
  await fireEvent.input(field("Órgano"), { target: { value: "Junta" } });
  await founding().takeAgenda({ path: "/d/orden.txt" });
  await vi.waitFor(() => expect(field("Institución").value).toBe("Instituto de la Ciudad"));
  expect(field("Órgano").value).toBe("Junta");
  expect(screen.getByText(/«orden.txt»/)).toBeTruthy();
  expect(screen.getByRole("button", { name: /Terminar e importar/ })).toBeTruthy();
});
