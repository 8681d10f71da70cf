import { clock } from './days.ts';
import type { Lived, Memory } from './memory.ts';

export interface Said {
  readonly text: string;
  readonly ko: string;
  readonly fields: readonly string[];
}

/** One thing that people tell. `ilo` is the indicator of forced labour (ILO 2012) as whose sign coders would mark it. */
export interface Saying {
  readonly topic: string;
  readonly firstHand: boolean;
  readonly ilo: number | null;
  readonly when: (lived: Lived) => boolean;
  readonly say: (lived: Lived, memory: Memory) => Said;
}

const roubles = (amount: number, per: string): string[] => [`amount: ${amount} RUB`, `per: ${per}`];
const end = ({ rota }: Lived) => clock(rota.to % 1440);

export const sayings: readonly Saying[] = [
  {
    ...{ topic: 'recruitment', firstHand: true, ilo: null, when: ({ role }) => role !== 'neighbour' },
    say: ({ people }, memory) => {
      const n = memory.count(people);
      return {
        text: `There were about ${n} of us in the group. The papers were made by others, I only signed.`,
        ko: `우리 조는 ${n}명쯤 되였습니다. 서류는 다른 사람들이 만들고 나는 수표만 했습니다.`,
        fields: [],
      };
    },
  },
  {
    ...{ topic: 'study', firstHand: true, ilo: 2, when: ({ studied, university }) => university !== null && !studied },
    say: ({ university }) => ({
      text: `I was at ${university} once, for the photographs. After that nobody went to class.`,
      ko: '대학에는 사진 찍으러 한 번 갔습니다. 그 다음에는 강의에 나간 사람이 없습니다.',
      fields: [],
    }),
  },
  {
    ...{ topic: 'study', firstHand: true, ilo: null, when: ({ studied }) => studied },
    say: ({ university }) => ({
      text: `I study at ${university}. Russian is hard, but I go to class most days.`,
      ko: '대학에서 공부합니다. 로어는 어렵지만 강의에는 거의 매일 나갑니다.',
      fields: [],
    }),
  },
  {
    ...{ topic: 'certificate', firstHand: false, ilo: null, when: ({ certificates }) => certificates },
    say: (_, memory) => {
      const each = memory.sum(5000);
      return {
        text: `Our senior fetched the certificates from the office. They say he pays ${each} roubles for each of us.`,
        ko: `책임자가 사무실에서 증명서를 받아왔습니다. 한 사람당 ${each}루블씩 준다고 들었습니다.`,
        fields: [...roubles(each, 'once'), 'payee: the office'],
      };
    },
  },
  {
    ...{ topic: 'work', firstHand: true, ilo: null, when: ({ host }) => host !== '' },
    say: ({ host }, memory) => {
      const firm = memory.firm(host);
      return {
        text: `I worked on the site of ${firm}. We came in by the gate with cards.`,
        ko: `${firm} 건설장에서 일했습니다. 카드를 찍고 문으로 들어갔습니다.`,
        fields: [`about: ${firm}`],
      };
    },
  },
  {
    ...{
      topic: 'hours',
      firstHand: true,
      ilo: 11,
      when: ({ rota, host }) => host !== '' && rota.to - rota.from >= 660,
    },
    say: (lived) => ({
      text: `From ${clock(lived.rota.from)} until ${end(lived)}, ${lived.rota.days.length} days a week. In autumn longer.`,
      ko: `아침 ${clock(lived.rota.from)}부터 ${end(lived)}까지, 한주에 ${lived.rota.days.length}일 일했습니다.`,
      fields: [],
    }),
  },
  {
    ...{ topic: 'pay', firstHand: true, ilo: null, when: ({ taken, monthly }) => !taken && monthly > 0 },
    say: ({ monthly }, memory) => {
      const pay = memory.sum(monthly);
      return {
        text: `About ${pay} roubles a month came to my card. Nobody took any of it.`,
        ko: `한달에 ${pay}루블쯤 내 카드에 들어왔습니다. 떼는 사람은 없었습니다.`,
        fields: roubles(pay, 'month'),
      };
    },
  },
  {
    ...{ topic: 'pay', firstHand: true, ilo: 8, when: ({ taken, monthly }) => taken && monthly > 0 },
    say: ({ kept }, memory) => {
      const left = memory.sum(kept);
      return {
        text: `In my hand came about ${left} roubles a month; the rest was written down and would be paid at home.`,
        ko: `손에 쥐는 것은 한달에 ${left}루블쯤이고 나머지는 장부에 적었다가 귀국해서 준다고 했습니다.`,
        fields: roubles(left, 'month'),
      };
    },
  },
  {
    ...{ topic: 'levy', firstHand: false, ilo: null, when: ({ taken, monthly }) => taken && monthly > 0 },
    say: ({ monthly }, memory) => {
      const plan = memory.sum(monthly * 0.4);
      return {
        text: `Each of us has a plan, about ${plan} roubles a month, which goes to the company. So the senior said.`,
        ko: `매 사람이 한달에 ${plan}루블쯤 계획분을 회사에 바쳐야 한다고 책임자가 말했습니다.`,
        fields: [...roubles(plan, 'month'), 'payee: the company'],
      };
    },
  },
  {
    ...{ topic: 'movement', firstHand: true, ilo: 3, when: ({ escorted }) => escorted },
    say: () => ({
      text: 'We went out only together and with the one who answers for us.',
      ko: '밖에 나갈 때는 책임자와 함께 단체로만 나갔습니다.',
      fields: [],
    }),
  },
  {
    ...{ topic: 'lodging', firstHand: true, ilo: 10, when: ({ lodged }) => lodged },
    say: () => ({
      text: 'We slept in cabins on the site, eight to a cabin.',
      ko: '건설장 안의 이동식 숙소에서 여덟명씩 잤습니다.',
      fields: [],
    }),
  },
  {
    ...{ topic: 'documents', firstHand: true, ilo: 7, when: ({ taken, escorted }) => taken && escorted },
    say: () => ({
      text: 'The passports were with the senior from the first day.',
      ko: '려권은 첫날부터 책임자가 거두어 갔습니다.',
      fields: [],
    }),
  },
];
