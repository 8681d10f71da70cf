import { geoAlbers, geoGraticule10, geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-50m.json';
import type { PlaceMap } from '../../../../src/server/api.ts';

interface WorldProps {
  readonly map: PlaceMap;
  readonly title: string;
  readonly open: string | null;
  readonly onPlace: (id: string) => void;
}

type Placed = PlaceMap['places'][number] & { readonly at: { readonly lat: number; readonly lon: number } };

const frame = { width: 1100, height: 560 };
const atlas = world as unknown as Topology<{ countries: GeometryCollection }>;
const countries = feature(atlas, atlas.objects.countries);

/** A map without tiles: coasts and borders from Natural Earth, towns as circles as large as there are people. */
export function WorldSvg({ map, title, open, onPlace }: WorldProps) {
  const placed = map.places.filter((place): place is Placed => place.at !== null);
  const projection = useMemo(() => projectionFor(placed), [placed]);
  const path = geoPath(projection);
  const at = (id: string) => {
    const place = placed.find((one) => one.id === id);
    return place ? projection([place.at.lon, place.at.lat]) : null;
  };
  return (
    <svg data-picture viewBox={`0 0 ${frame.width} ${frame.height}`} className="world" role="img" aria-label={title}>
      <path d={path(geoGraticule10()) ?? ''} className="graticule" />
      <path d={path(countries) ?? ''} className="land" />
      {map.arcs.map(({ from, to, people }) => {
        const [a, b] = [at(from), at(to)];
        if (a === null || b === null) return null;
        const [mx, my] = [(a[0] + b[0]) / 2 + (b[1] - a[1]) * 0.18, (a[1] + b[1]) / 2 - (b[0] - a[0]) * 0.18];
        return (
          <path
            key={`${from} ${to}`}
            d={`M${a[0]} ${a[1]}Q${mx} ${my} ${b[0]} ${b[1]}`}
            className="arc"
            strokeWidth={1 + Math.log2(1 + people) / 2}
          />
        );
      })}
      {placed.map((place) => {
        const point = projection([place.at.lon, place.at.lat]);
        if (point === null) return null;
        const radius = 5 + Math.sqrt(place.people) * 1.6;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the same places are rows of the table below, which keys reach
          <g key={place.id} className={place.id === open ? 'town open' : 'town'} onClick={() => onPlace(place.id)}>
            <circle cx={point[0]} cy={point[1]} r={radius} />
            <text x={point[0]} y={point[1] - radius - 5} textAnchor="middle">
              {place.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** A view that holds every place with land around it, and never closer than a region. */
function projectionFor(placed: readonly Placed[]) {
  const points = placed.map(({ at }) => [at.lon, at.lat] as [number, number]);
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  const middle: [number, number] = [
    (Math.min(...lons) + Math.max(...lons)) / 2,
    (Math.min(...lats) + Math.max(...lats)) / 2,
  ];
  const reach = Math.max(
    7,
    (Math.max(...lats) - Math.min(...lats)) * 0.8,
    (Math.max(...lons) - Math.min(...lons)) * 0.35,
  );
  const corners: [number, number][] = [
    [middle[0] - reach * 1.5, middle[1] - reach],
    [middle[0] + reach * 1.5, middle[1] + reach],
    [middle[0] - reach * 1.5, middle[1] + reach],
    [middle[0] + reach * 1.5, middle[1] - reach],
  ];
  return geoAlbers()
    .parallels([Math.max(-80, middle[1] - 10), Math.min(80, middle[1] + 10)])
    .rotate([-middle[0], 0])
    .center([0, middle[1]])
    .fitExtent(
      [
        [20, 20],
        [frame.width - 20, frame.height - 20],
      ],
      { type: 'MultiPoint', coordinates: corners },
    );
}
