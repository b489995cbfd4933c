export function mountChart() {}
