const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();
let lastZone = '';
let lastHour = Number.NaN;
let lastOffset = 0;

/** Minutes ahead of UTC that a zone is at a local hour. Where clocks go back, the earlier of the two hours is meant. */
export function offsetMinutes(zone: string, day: number, second: number): number {
  const hour = day * 24 + Math.floor(second / 3600);
  if (hour === lastHour && zone === lastZone) return lastOffset;
  let known = offsets.get(zone);
  if (known === undefined) {
    known = new Map();
    offsets.set(zone, known);
  }
  let offset = known.get(hour);
  if (offset === undefined) {
    offset = compute(zone, hour * 3_600_000);
    known.set(hour, offset);
  }
  lastZone = zone;
  lastHour = hour;
  lastOffset = offset;
  return offset;
}

function compute(zone: string, localMillis: number): number {
  const first = offsetAt(zone, localMillis);
  return offsetAt(zone, localMillis - first * 60_000);
}

function offsetAt(zone: string, utcMillis: number): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(zone, format);
  }
  const said = Object.fromEntries(format.formatToParts(utcMillis).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(said.year ?? 0, (said.month ?? 1) - 1, said.day ?? 1, said.hour ?? 0, said.minute ?? 0);
  return Math.round((local - utcMillis) / 60_000);
}

/** `+10:00` of an offset in minutes. */
export function offsetName(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
