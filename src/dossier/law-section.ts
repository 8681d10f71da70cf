import type { Assessment, JudgedElement } from '../law/index.ts';
import type { Block, Section, Sentence, TableRow } from './dossier.ts';
import { list, type Pen, plain, prose, section } from './page.ts';
import type { Phrase } from './phrases.ts';

/** Elements shown, missing and exempt, provision by provision: "inconsistent with", never "breaks". */
export function lawSection(
  pen: Pen,
  findings: readonly { readonly id: string }[],
  law: readonly Assessment[],
): Section {
  const { say } = pen;
  const on = law[0]?.on;
  const intro = on ? prose(plain(say('lawIntro', { day: on }))) : prose(plain(say('noLaw')));
  const parts = law.map((assessment) =>
    provision(pen, findings.findIndex(({ id }) => id === assessment.finding) + 1, assessment),
  );
  return section('law', say('law'), [intro], parts);
}

function provision(pen: Pen, n: number, assessment: Assessment): Section {
  const { say, language } = pen;
  const title = assessment.title[language];
  const source = plain(`${assessment.source}.`);
  const doubt = assessment.verified ? [] : [plain(`${say('unverified')} ${assessment.verification}`)];
  return section(`law-${n}-${assessment.instrument}`, `${title} · ${say('finding', { n })}`, [
    prose(plain(assessment.summary), source, ...doubt),
    prose(...conclusion(pen, assessment, title)),
    elements(pen, 'element', assessment.elements),
    elements(pen, 'exemption', assessment.exemptions),
    ...(assessment.notes.length > 0 ? [list(assessment.notes.map((note) => plain(note)))] : []),
  ]);
}

function conclusion({ say }: Pen, { elements: asked, exemptions }: Assessment, title: string): readonly Sentence[] {
  const met = asked.filter((element) => element.state === 'met').length;
  const exempt = exemptions.some((element) => element.state === 'exempt');
  if (exempt) return [plain(say('lawOpen', { n: met, of: asked.length })), plain(say('lawExempt'))];
  return [plain(met === asked.length ? say('lawAllMet', { title }) : say('lawOpen', { n: met, of: asked.length }))];
}

function elements(pen: Pen, heading: 'element' | 'exemption', asked: readonly JudgedElement[]): Block {
  const { say } = pen;
  const columns = [say(heading), say('result'), say('day'), say('reason')];
  return {
    kind: 'table',
    caption: say(heading),
    columns,
    numeric: [],
    rows: asked.map((element) => row(pen, element)),
  };
}

function row(pen: Pen, element: JudgedElement): TableRow {
  const state: Phrase = element.state;
  const reason = element.missing
    ? pen.say('wouldSettle', { because: element.because, settles: element.missing })
    : element.because;
  return { cells: [element.question, pen.say(state), element.day ?? '—', reason], cites: pen.cite(element.records) };
}
