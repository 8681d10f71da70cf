/** A place on the drawing, in its own units. */
export interface At {
  readonly x: number;
  readonly y: number;
}

/** What a mark takes with the words below it: half its width, and how far it reaches up and down. */
const room = { side: 74, up: 20, down: 58 };
const rounds = 300;

/** Moves marks apart whose words would lie over each other, as little as it takes, within the frame. The same places give the same places. */
export function apart(places: readonly At[], width: number, height: number): At[] {
  const now = places.map(({ x, y }) => ({ x, y }));
  const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let n = 0; n < now.length; n++)
      for (let m = n + 1; m < now.length; m++) {
        const [one, other] = [now[n] as Movable, now[m] as Movable];
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const [wide, high] = [2 * room.side - Math.abs(dx), room.up + room.down - Math.abs(dy)];
        if (wide <= 0 || high <= 0) continue;
        moved = true;
        if (high / (room.up + room.down) <= wide / (2 * room.side)) shift(one, other, 'y', high / 2, dy);
        else shift(one, other, 'x', wide / 2, dx);
      }
    for (const at of now) {
      at.x = within(at.x, room.side, width - room.side);
      at.y = within(at.y, room.up, height - room.down);
    }
    if (!moved) break;
  }
  return now;
}

type Movable = { x: number; y: number };

function shift(one: Movable, other: Movable, axis: 'x' | 'y', by: number, distance: number): void {
  const sign = distance < 0 ? -1 : 1;
  one[axis] -= (sign * by) / 2;
  other[axis] += (sign * by) / 2;
}
