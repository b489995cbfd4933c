export function mountPlayer() {}
