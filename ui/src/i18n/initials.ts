/** The initials of a body's name: «Junta Directiva» → JD. */
export function initialsOf(body: string): string {
  const words = body.split(/\s+/).filter((word) => word !== "");
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
  return capitals.join("").slice(0, 8) || body.trim().slice(0, 3).toUpperCase();
}
