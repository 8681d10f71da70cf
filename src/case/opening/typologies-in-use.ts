import { loadTypologies } from '../../findings/index.ts';

/** The typologies that a case names, as shipped. Refuses a name that there is none of: nothing would be found, and nothing said. */
export function typologiesInUse(named: readonly string[]): ReturnType<typeof loadTypologies> {
  const shipped = loadTypologies();
  const strange = named.find((id) => !shipped.some((one) => one.id === id));
  if (strange !== undefined)
    throw new Error(`case.yml: there is no typology "${strange}"; there are ${shipped.map(({ id }) => id).join(', ')}`);
  return shipped.filter(({ id }) => named.includes(id));
}
