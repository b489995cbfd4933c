// What a journal is made of, and what its tabs tell each other.

/** @typedef {{id: string, kind: string, happened_at: string, recorded_at: string, schema: number, body: any}} Entry */
/** @typedef {{added?: Entry[], received?: boolean, forgotten?: true, acknowledged?: string[], unacknowledged?: true, about?: string, lost?: true}} News */

export {};
