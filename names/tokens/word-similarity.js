/**
 * Letters to insert, delete, replace or swap with a neighbour, to turn one word into the other (optimal string
 * alignment). Words longer than 40 letters are cut there, so the time is bounded.
 * @param {string} a
 * @param {string} b
 * @returns {number}
 */
export function editDistance(a, b) {
  const s = a.slice(0, 40);
  const t = b.slice(0, 40);
  let before = new Array(t.length + 1).fill(0);
  let last = Array.from(before, (_, i) => i);
  for (let i = 1; i <= s.length; i++) {
    const row = [i];
    for (let j = 1; j <= t.length; j++) row.push(cell(s, t, i, j, row, last, before));
    before = last;
    last = row;
  }
  return last[t.length] ?? 0;
}

/**
 * @param {string} s @param {string} t @param {number} i @param {number} j
 * @param {number[]} row @param {number[]} last @param {number[]} before
 */
function cell(s, t, i, j, row, last, before) {
  const same = s[i - 1] === t[j - 1] ? 0 : 1;
  const step = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
  const swapped = i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1];
  return swapped ? Math.min(step, (before[j - 2] ?? 0) + 1) : step;
}

/**
 * How alike two words are, 0 to 1, by Jaro with Winkler's bonus for a shared beginning (up to four letters).
 * @param {string} a
 * @param {string} b
 * @returns {number}
 */
export function jaroWinkler(a, b) {
  if (a === b) return 1;
  const jaro = jaroOf(a.slice(0, 200), b.slice(0, 200));
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/**
 * @param {string} a
 * @param {string} b
 */
function jaroOf(a, b) {
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const inA = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken[j] === 1 || a[i] !== b[j]) continue;
      taken[j] = 1;
      inA.push(a[i]);
      break;
    }
  }
  if (inA.length === 0) return 0;
  const inB = Array.from(b).filter((_, j) => taken[j] === 1);
  const moved = inA.filter((letter, i) => letter !== inB[i]).length / 2;
  return (inA.length / a.length + inA.length / b.length + (inA.length - moved) / inA.length) / 3;
}
