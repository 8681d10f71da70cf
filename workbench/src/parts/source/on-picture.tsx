import type { RecordSource } from '../../../../src/server/api.ts';
import { Asked } from '../asked.tsx';
import { Paper } from '../paper.tsx';
import { usePicture } from '../use-picture.ts';

type Picture = NonNullable<Extract<RecordSource['shown'], { kind: 'rows' }>['picture']>;

/** The picture that a row was keyed from, with the place of the row boxed. */
export function OnPicture({ picture: { exhibit, file, region } }: { readonly picture: Picture }) {
  const picture = usePicture(exhibit);
  return (
    <Asked answer={picture}>
      {(address) => <Paper address={address} alt={file} regions={[region]} active={region} />}
    </Asked>
  );
}
