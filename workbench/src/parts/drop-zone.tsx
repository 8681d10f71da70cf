import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { droppedFiles } from './dropped-files.ts';

interface DropZoneProps {
  bring(files: readonly File[]): void;
  /** One line more, where this zone has its own meaning. */
  readonly label?: string;
  readonly one?: boolean;
  readonly small?: boolean;
}

/** A place for files: dropped, or chosen by keyboard. What is dropped goes to the program on this machine and nowhere else. */
export function DropZone({ bring, label, one = false, small = false }: DropZoneProps) {
  const { t } = useTranslation('frame');
  const id = useId();
  const [over, hover] = useState(false);
  const give = (files: readonly File[]) => files.length > 0 && bring(one ? files.slice(0, 1) : files);
  const onDrop = async (event: DragEvent) => {
    event.preventDefault();
    hover(false);
    give(await droppedFiles(event.dataTransfer));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the hand; by keyboard the same is chosen in the field inside
    <div
      className={small ? 'drop small-drop' : 'drop'}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        hover(true);
      }}
      onDragLeave={() => hover(false)}
      onDrop={(event) => void onDrop(event)}
    >
      <svg
        width="36"
        height="36"
        viewBox="0 0 36 36"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden="true"
      >
        <path d="M18 4v18m0 0l-6-6m6 6l6-6M5 22v9h26v-9" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <p>{label ?? t('drop.here')}</p>
      <label className="button" htmlFor={id}>
        {t(one ? 'drop.chooseOne' : 'drop.choose')}
        <input
          id={id}
          type="file"
          className="sr"
          multiple={!one}
          onChange={({ target }) => {
            give([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </label>
    </div>
  );
}
