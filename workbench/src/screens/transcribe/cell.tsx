import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transcription } from '../../../../src/server/api.ts';

export type Cell = Transcription['cells'][number];

interface CellProps {
  readonly row: number;
  readonly field: string;
  readonly cell: Cell | undefined;
  focus(): void;
  key_(value: string): void;
}

/** One field of a row: keyed by typing, or by accepting what a machine suggests. Enter goes on to the next. */
export function CellField({ row, field, cell, focus, key_ }: CellProps) {
  const { t } = useTranslation('transcribe');
  const id = useId();
  const mine = cell?.mine ?? '';
  const suggested = cell?.suggested ?? null;
  const offered = suggested !== null && suggested !== mine;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey && suggested !== null) event.currentTarget.value = suggested;
    nextField(event.currentTarget);
  };
  return (
    <div className="cell" data-differs={cell?.differs || undefined} data-twice={(cell?.people ?? 0) > 1 || undefined}>
      <label htmlFor={id} className="tiny">
        {field}
      </label>
      <input
        id={id}
        key={mine}
        data-row={row}
        defaultValue={mine}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={cell?.differs || undefined}
        onFocus={focus}
        onKeyDown={onKeyDown}
        onBlur={({ target }) => target.value !== mine && key_(target.value)}
      />
      {offered && (
        <button type="button" className="button bare tiny" onClick={() => key_(suggested)}>
          {t('accept', { value: suggested })}
        </button>
      )}
    </div>
  );
}

function nextField(from: HTMLInputElement): void {
  const all = [...(from.closest('form')?.querySelectorAll<HTMLInputElement>('.cell input') ?? [])];
  const next = all[all.indexOf(from) + 1];
  if (next) next.focus();
  else from.blur();
}
