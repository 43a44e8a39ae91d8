/** Effects need a root; tests have no component around them. */
export function effectRoot(body: () => void): () => void {
  return $effect.root(body);
}
