import type { Host, Reply } from "./host";

async function post(name: string, args: unknown): Promise<Reply> {
  const response = await fetch(`call/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(args),
  });
  const body: unknown = await response.json();
  if (!response.ok) throw body;
  return body as Reply;
}

/** The core behind the address that served this page. */
export const browser: Host = {
  desktop: false,
  call: post,
  // One page, one core: nothing changes behind its back.
  onchanged: () => undefined,
  // A page that is left cannot wait: it saves when it is hidden.
  onclosing: () => undefined,
  // A page receives dropped files itself, as bytes.
  ondropped: () => undefined,
};
