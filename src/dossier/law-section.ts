import type { Assessment, JudgedElement } from '../law/index.ts';
import type { Block, Section, Sentence, TableRow } from './dossier.ts';
import { list, type Pen, plain, prose, resting, section, tail } from './page.ts';
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
  const said = (text: string) => pen.inWords(assessment.instrument, text);
  const title = assessment.title[language];
  const source = plain(`${assessment.source}.`);
  const doubt = assessment.verified
    ? []
    : [plain(said(assessment.verification), { title: say('unverified'), code: null, mark: null })];
  return section(`law-${n}-${assessment.instrument}`, `${title} · ${say('finding', { n })}`, [
    prose(...conclusion(pen, assessment, title)),
    prose(plain(said(assessment.summary)), source, ...doubt),
    elements(
      pen,
      'element',
      assessment.elements.map((one) => inWords(one, said)),
    ),
    elements(
      pen,
      'exemption',
      assessment.exemptions.map((one) => inWords(one, said)),
    ),
    ...(assessment.notes.length > 0 ? [list(assessment.notes.map((note) => plain(said(note))))] : []),
  ]);
}

const inWords = (element: JudgedElement, said: (text: string) => string): JudgedElement => ({
  ...element,
  question: said(element.question),
  because: said(element.because),
  missing: element.missing === null ? null : said(element.missing),
});

/** What the elements come to, cited by the records that meet them. */
function conclusion(pen: Pen, assessment: Assessment, title: string): readonly Sentence[] {
  const { say } = pen;
  const { elements: asked, exemptions, kind } = assessment;
  const met = asked.filter((element) => element.state === 'met');
  const exempt = exemptions.filter((element) => element.state === 'exempt');
  const on = (text: string, judged: readonly JudgedElement[]) =>
    resting(
      pen,
      text,
      judged.flatMap(({ records }) => records),
    );
  const open = say('lawOpen', { n: met.length, of: asked.length });
  if (exempt.length > 0) return [on(open, met), on(say('lawExempt'), exempt)];
  if (met.length < asked.length) return [on(open, met)];
  return [on(say(kind === 'ground' ? 'lawGround' : 'lawAllMet', { title }), met)];
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
    ? pen.say('wouldSettle', { because: tail(element.because), settles: tail(element.missing) })
    : element.because;
  return { cells: [element.question, pen.say(state), element.day ?? '—', reason], cites: pen.cite(element.records) };
}
