// The token that a form needs: a kept page has none of its own, the cookie has the one that counts.

/** The token in the cookie, or nothing. */
export function token() {
  return /(?:^|; )csrftoken=([^;]+)/u.exec(document.cookie)?.[1] ?? null;
}

/** Let the server give a new one, where a step was refused for the old one. */
export async function freshToken() {
  const answer = await fetch("/", { cache: "no-store" }).catch(() => null);
  return Boolean(answer?.ok && token());
}
