import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNames, compareReadings, nameKeys, readName, scoreReadings } from './index.js';

/** @param {string} a @param {string} b */
const verdictOf = (a, b) => compareNames(a, b).verdict;

test('one official in every script and system is one name', () => {
  const forms = [
    '최영림',
    'Чхве Ён Рим',
    'Choe Yong-rim',
    "Ch'oe Yŏng Rim",
    'Choe Yŏngrim',
    '崔永林',
    'CHKHVE EN RIM',
    'Цой Ён Рим',
    'Čche Jong-rim',
    'チェ・ヨンリム',
    'Yong Rim Choe',
    'CHOEYONGRIM',
    'Choi Young-rim',
  ];
  for (const a of forms)
    for (const b of forms) assert.equal(verdictOf(a, b), 'match', `${a} ~ ${b}: ${compareNames(a, b).because}`);
});

test('the line of the European Union for one listed person holds together', () => {
  for (const other of [
    'ЛИ Чхан Хо',
    'LEE Chang Ho',
    'RI, Chang Ho',
    'RHEE Chang Ho',
    'Li Changho',
    '李昌浩',
    '이창호',
  ]) {
    assert.equal(verdictOf('리창호', other), 'match', other);
    assert.equal(verdictOf('ЛИ Чхан Хо', other), 'match', other);
  }
});

test('two of three syllables do not make one name', () => {
  const { verdict, relation, parts, because } = compareNames('KIM JONG UN', 'Kim Jong Man');
  assert.equal(verdict, 'different');
  assert.equal(relation, 'different');
  assert.deepEqual(
    parts.map(({ syllable }) => syllable),
    ['김', '종', undefined],
  );
  assert.match(because, /un .*is not man \(만\)/);
  for (const other of ['KIM Jong Sik', 'KIM Jung Jong', 'KIM Yo Jong'])
    assert.equal(verdictOf('KIM JONG UN', other), 'different', other);
  assert.equal(verdictOf('김영철', 'Ким Ён Чхун'), 'different');
  assert.equal(verdictOf('Kim Yong Chol', 'Kim Yong Chun'), 'different');
});

test('the syllables of a given name are not exchanged, though a name may begin anywhere', () => {
  assert.equal(verdictOf('Kim Su-Gwang', 'Kim Gwang Su'), 'different');
  assert.equal(verdictOf('Su-Gwang Kim', 'Kim Su Gwang'), 'match');
  // A list that takes the last word for the surname prints it first.
  assert.equal(compareNames('Gwang Kim Su', 'Kim Su Gwang').relation, 'same');
});

test('two systems that write one syllable by rule are one name, surname first or last', () => {
  assert.equal(verdictOf('Han Jang Su', 'Han Chang-su'), 'match');
  assert.equal(verdictOf('Ha Jang Chang', 'HA CHANG CHANG'), 'match');
  assert.equal(verdictOf('KWANG IL HYON', 'Gwang Il Hyon'), 'match');
  assert.equal(verdictOf('YON CHUN CHO', 'Jo Yon Jun'), 'match');
});

test('the other languages of Europe write by rules of their own', () => {
  /** @type {[string, string][]} */
  const forms = [
    ['최룡해', 'Čche Rjong-hä'],
    ['최룡해', 'Cshve Rjonghe'],
    ['최룡해', 'Tschö Rjong-hae'],
    ['장철희', 'Djang Tcheul Hy'],
    ['리은성', 'Ри Ун Сонг'],
    ['김일철', 'Кім Ір Чхоль'],
    ['오극렬', 'О Гик Рьоль'],
    ['최룡해', 'Че Рјонг Хе'],
    ['황병서', 'Хван Бьон Со'],
  ];
  for (const [hangul, other] of forms)
    assert.equal(verdictOf(hangul, other), 'match', `${hangul} ~ ${other}: ${compareNames(hangul, other).score}`);
});

test('the explanation names syllable, spelling and system', () => {
  const { parts, relation } = compareNames('Чхве Рён Хэ', 'Choe Ryong-hae');
  assert.equal(relation, 'variant');
  assert.deepEqual(
    parts.map(({ syllable }) => syllable),
    ['최', '룡', '해'],
  );
  assert.equal(parts[1]?.because, '룡 = рён (Kontsevich) = ryong (DPRK)');
});

test('a patronymic on one side speaks against a Korean name without one, and not against a Russian one', () => {
  assert.equal(verdictOf('Ким Ён Чхоль', 'Kim Yong Chol'), 'match');
  assert.notEqual(verdictOf('Ким Ён Чхоль Сергеевич', 'Kim Yong Chol'), 'match');
  assert.equal(verdictOf('Ким Александр Сергеевич', 'Kim Yong Chol'), 'different');
  assert.equal(verdictOf('Сорокин Пётр Ильич', 'SOROKIN PETR'), 'match');
  assert.equal(verdictOf('Сорокин Пётр Олегович', 'Сорокин Пётр Андреевич'), 'different');
});

test('a name read through its characters in Mandarin is another reading, for a person to confirm', () => {
  const { verdict, relation } = compareNames('Ri Song Hyok', 'Li Cheng He');
  assert.equal(relation, 'other_reading');
  assert.equal(verdict, 'possible');
  assert.equal(compareNames('金鐵三', '김철삼').relation, 'variant');
  assert.equal(verdictOf('金铁三', '金鐵三'), 'match');
});

test('a slip is its own relation, and never silent', () => {
  // In passport Latin too, whose other syllables no romanisation spells.
  assert.equal(compareNames('김홍주', 'KIM KHON DZNU').relation, 'error');
  assert.deepEqual([compareNames('촤찬일', '최찬일').relation, verdictOf('촤찬일', '최찬일')], ['error', 'match']);
  assert.equal(compareNames('KIM Su Gwamg', '김수광').relation, 'error');
});

test('a rare surname is no slip for a common one', () => {
  assert.equal(compareNames('Pang Hak-sil', 'Понг Хак Сил').relation, 'error');
  assert.equal(verdictOf('Pang Hak-sil', 'Понг Хак Сил'), 'possible');
});

test('assimilation is read and named', () => {
  const { verdict, parts } = compareNames('윤정린', 'Yun Chŏng-nin');
  assert.equal(verdict, 'match');
  assert.match(parts[2]?.because ?? '', /assimilated/);
  assert.equal(verdictOf('오극렬', 'О Кын Нёль'), 'match');
});

test('where ㅇ is н, нг before a vowel within a word is two syllables', () => {
  assert.equal(verdictOf('Кан Хонгён', '강홍경'), 'match');
  assert.notEqual(verdictOf('Кан Хонгён', 'Кан Хон Ён'), 'match');
  assert.equal(verdictOf('Kang Hongyong', '강홍영'), 'match');
});

test('of two liquids one at most was ㄴ', () => {
  assert.equal(verdictOf('장준람', 'Чан Чжуллам'), 'match');
  assert.notEqual(verdictOf('장준남', 'Чан Чжуллам'), 'match');
});

test('a rare spelling of a common surname is no match for the surname that is spelled so', () => {
  assert.notEqual(verdictOf('Ган Юн Нам', 'Хан Юн Нам'), 'match');
  assert.equal(verdictOf('Ган Юн Нам', '강윤남'), 'match');
});

test('syllables are no words: letters do not speak against readings', () => {
  for (const [a = '', b = ''] of [
    ['AN KI EN', 'AN KI E'],
    ['Рю На Ён', 'Рю На Э'],
    ['오젠기', 'O EN GI'],
  ])
    assert.notEqual(verdictOf(a, b), 'match', `${a} ~ ${b}`);
  assert.equal(verdictOf('AN KI EN', 'Ан Ки Ён'), 'match');
});

test('given names that people tell apart are two, however few letters do', () => {
  assert.equal(verdictOf('Иванова Мария', 'Иванова Марина'), 'possible');
  assert.equal(verdictOf('Мария Петрова', 'Marina Petrova'), 'possible');
  assert.equal(verdictOf('Мария Петрова', 'PETROVA MARIYA'), 'match');
  assert.equal(verdictOf('Иванов Данил', 'Ivanov Daniil'), 'match');
  assert.match(compareNames('Мария Петрова', 'Марина Петрова').because, /two names/);
  assert.equal(verdictOf('Bibi Netanyahu', 'Benjamin Netanyahu'), 'match');
});

test('half of an assimilation is none: ㄱ is written ng only where the next consonant is written n', () => {
  assert.notEqual(verdictOf('조덕렬', 'Джо Донг Рёл'), 'match');
  assert.equal(verdictOf('조동렬', 'Джо Донг Рёл'), 'match');
});

test('what stands before a consonant tells whether it is heard voiced', () => {
  const score = (/** @type {string} */ a, /** @type {string} */ b) => compareNames(a, b).score;
  // After a vowel т is rather 태 of a paper that marks no breath than 대, which would be д.
  assert.ok(score('김지태', 'Ким Джи Тэ') > score('김지대', 'Ким Джи Тэ'));
  assert.ok(score('박인경', 'Пак Ін Гйон') > score('박인형', 'Пак Ін Гйон') + 0.3);
});

test('a passport line that shows no Russian letter is read as one all the same, and its letters follow one order', () => {
  for (const [hangul, line] of [
    ['김성갑', 'SON GAP KIM'],
    ['김경영', 'Kim Kyon Yon'],
    ['리효영', 'RI KHEEN'],
    ['조차도', 'Джо Ча-до'],
    ['김승경', 'KIM SYN HION'],
    ['김환규', 'Kim Hvan Gû'],
  ])
    assert.equal(
      verdictOf(hangul ?? '', line ?? ''),
      'match',
      `${hangul} ~ ${line}: ${compareNames(hangul ?? '', line ?? '').score}`,
    );
  assert.equal(verdictOf('김일복', 'KIM YL BOK'), 'possible');
});

test('habits of one language decide before those that several share', () => {
  for (const [hangul, text] of [
    ['김태룡', 'Kim Tche Rjong'],
    ['권윤림', 'Kouon Youn-rim'],
    ['문은호', 'Moen Eun-ho'],
    ['차철은', 'Tsja Tsjol-eun'],
  ])
    assert.equal(
      verdictOf(hangul ?? '', text ?? ''),
      'match',
      `${hangul} ~ ${text}: ${compareNames(hangul ?? '', text ?? '').score}`,
    );
});

test('names of everyone else are compared word by word', () => {
  assert.equal(verdictOf('Нургалиев Айбек', 'Nurgaliyev Aibek'), 'match');
  assert.equal(verdictOf('Evgenii Sorokin', 'Yevgeny Sorokin'), 'match');
  assert.equal(verdictOf('PolBram', 'Pol Bram'), 'match');
  assert.equal(verdictOf('N. Nurgaliyev', 'Aibek Nurgaliyev'), 'different');
  assert.equal(verdictOf('Ван Сяомин', 'WANG Xiaoming'), 'match');
  assert.equal(verdictOf('Nguyễn Văn Thử', 'NGUYEN VAN THU'), 'match');
});

test('a short form stands for the names it is short for', () => {
  assert.equal(verdictOf('Волкова Даша', 'VOLKOVA DARIA'), 'match');
  assert.match(compareNames('Саша Жуков', 'Жукова Александра').because, /саша .*a short form/);
  assert.equal(verdictOf('Саша Жуков', 'Жуков Алексей'), 'different');
  assert.equal(verdictOf('Bill Smith', 'William Smith'), 'match');
  const shared = new Set(nameKeys('Волкова Даша'));
  assert.ok(nameKeys('VOLKOVA DARYA').some((key) => shared.has(key)));
});

test('a Russian name in the Latin of passports, of scholars, of German and of French readers', () => {
  const forms = [
    'Щербаков Юрий Ильич',
    'SHCHERBAKOV IURII',
    'Shcherbakov Yury',
    'Ščerbakov Jurij',
    'Schtscherbakow Juri',
    'Chtcherbakov Iouri',
  ];
  for (const a of forms) for (const b of forms) assert.equal(verdictOf(a, b), 'match', `${a} ~ ${b}`);
  assert.equal(verdictOf('Жуков Георгий', 'Joukov Gueorgui'), 'match');
  assert.equal(verdictOf('Соловьёв Артём', 'SOLOVYEV ARTYOM'), 'match');
  assert.equal(verdictOf('Сорокин П.И.', 'Сорокин Пётр Ильич'), 'possible');
  assert.match(compareNames('Сорокин П.И.', 'Сорокин Пётр Ильич').because, /п \/ петр: an initial/);
  assert.equal(verdictOf('Сорокин А.И.', 'Сорокин Пётр Ильич'), 'different');
  assert.equal(verdictOf('Сорокин Пётр', 'Сорокина Инна'), 'different');
  assert.notEqual(verdictOf('Чаев Олег', 'Шаев Олег'), 'match');
});

test('Turkic patronymics are patronymics, in either alphabet', () => {
  const forms = [
    'Рахимов Азиз Бахтиёр ўғли',
    "RAXIMOV AZIZ BAXTIYOR O'G'LI",
    'Рахимов Азиз Бахтиер оглы',
    'RAHIMOV AZIZ',
  ];
  for (const a of forms) for (const b of forms) assert.equal(verdictOf(a, b), 'match', `${a} ~ ${b}`);
  assert.equal(verdictOf('Рахимов Азиз Бахтиёр угли', 'Рахимов Азиз Комил угли'), 'different');
  assert.equal(verdictOf('Ходжаев Шерзод', "XO'JAYEV SHERZOD"), 'match');
});

test('ё at the head of a Turkic name or after a vowel is yo to who writes Latin', () => {
  assert.equal(verdictOf('Рахимов Ёдгор', 'Rahimov Yodgor'), 'match');
  assert.equal(verdictOf('Каримова Саёра', 'KARIMOVA SAYORA'), 'match');
  assert.equal(verdictOf('Рахимов Ёдгор', 'RAKHIMOV EDGOR'), 'match');
  assert.equal(verdictOf('Фёдоров Пётр', 'Fedorov Petr'), 'match');
  const keys = new Set(nameKeys('Rahimov Yodgor'));
  assert.ok(nameKeys('Рахимов Ёдгор').some((key) => keys.has(key)));
});

test('Chinese names in pinyin and in Palladius, Vietnamese ones with marks and in Cyrillic', () => {
  /** @type {[string, string][]} */
  const same = [
    ['Хуан Жунжун', 'HUANG RONGRONG'],
    ['WANG Xiao Ming', 'Wang Xiaoming'],
    ['Люй Цзюнь', 'LYU JUN'],
    ['Чан Ван Хунг', 'TRAN VAN HUNG'],
    ['Нгуен Тхи Хоа', 'Nguyễn Thị Hoa'],
    ['Хоанг Динь Зунг', 'HOANG DINH DUNG'],
  ];
  for (const [a, b] of same) assert.equal(verdictOf(a, b), 'match', `${a} ~ ${b}: ${compareNames(a, b).because}`);
  assert.match(compareNames('Хуан Жунжун', 'HUANG RONGRONG').because, /huang rongrong \(Palladius\)/);
  assert.equal(compareNames('黄蓉蓉', 'Huang Rongrong').relation, 'other_reading');
  assert.equal(verdictOf('Нгуен Тхи Хоа', 'NGUYEN THI LAN'), 'different');
  assert.equal(verdictOf('Чжан Вэй', 'ZHANG LEI'), 'different');
});

test('namesakes are counted among the population asked about', () => {
  const common = compareNames('김영철', 'Kim Yong Chol', { population: 1_000_000 }).namesakes;
  const rare = compareNames('렴희봉', 'Ryom Hui Bong', { population: 1_000_000 }).namesakes;
  assert.ok(common !== null && rare !== null && common.expected > 50 * rare.expected);
  assert.equal(compareNames('Sorokin Petr', 'Сорокин Петр').namesakes, null);
  assert.equal(compareNames('Mia Abdul', 'ABDUL MIA').namesakes, null, 'divided otherwise on either side');
});

test('odd text is reported', () => {
  assert.equal(verdictOf("CHANG, Myo' ng-ch'o' l", 'Jang Myong Chol'), 'match');
  assert.equal(verdictOf('O, ln-chun', 'O In Chun'), 'match');
  assert.match(compareNames('Kim ll Su', '김일수').because, /^one name.*a small L was read as I/);
  assert.match(compareNames('Kим Ён Чхоль', '김영철').because, /look-alike letters/);
  assert.match(compareNames('Kim\u200b Yong Chol', '김영철').because, /invisible/);
  assert.equal(compareNames('', '김영철').because, 'one side has no letters to compare');
});

test('a reading compares like its text', () => {
  const [a, b] = [readName('김정은'), readName('Ким Чен Ын')];
  assert.deepEqual(compareReadings(a, b), compareNames('김정은', 'Ким Чен Ын'));
  assert.equal(scoreReadings(a, b), compareReadings(a, b).score);
});

test('the letters tell whose Cyrillic it is: и is 으 in Ukrainian and 이 in Russian, ч is 지 in Russian and 치 in Serbian', () => {
  /** @type {[string, string][]} */
  const one = [
    ['리은서', 'Лі Ин Со'],
    ['김을주', 'Кім Иль Чжу'],
    ['김정은', 'Кім Чэн Ын'],
    ['김천일', 'Ким Чон Јил'],
    ['김해중', 'Ким Хэ Жүн'],
    ['리은주', 'Ри Ънджу'],
    ['김명림', 'KIM MENNIM'],
  ];
  for (const [hangul, other] of one)
    assert.equal(verdictOf(hangul, other), 'match', `${hangul} ~ ${other}: ${compareNames(hangul, other).score}`);
  /** @type {[string, string][]} */
  const two = [
    ['김인주', 'Кім Ин Чжу'],
    ['박춘식', 'Пак Џун Сик'],
    ['김춘일', 'Ким Жүн Ил'],
  ];
  for (const [a, b] of two) assert.notEqual(verdictOf(a, b), 'match', `${a} ~ ${b}: ${compareNames(a, b).score}`);
});

test('characters are compared by their shapes, in the shapes of three countries, and never by how they sound in Mandarin', () => {
  assert.equal(verdictOf('최선희', '崔善姫'), 'match');
  assert.equal(verdictOf('崔善姬', '崔善姫'), 'match');
  assert.equal(verdictOf('金永南', '金正男'), 'different');
  assert.equal(verdictOf('田中一郎', '田中二郎'), 'different');
});

test('short names of other makings are told apart by one word', () => {
  for (const [a, b] of /** @type {[string, string][]} */ ([
    ['Nguyen Van Hung', 'Nguyen Thi Hung'],
    ['Tran Van Nam', 'Tran Duc Nam'],
    ['Le Quoc Anh', 'Vo Quoc Anh'],
    ['Tran Duc Vinh', 'Tran Duc Linh'],
    ['Чха Ко Сё', 'Чха Вон Сё'],
  ]))
    assert.equal(verdictOf(a, b), 'different', `${a} ~ ${b}: ${compareNames(a, b).score}`);
  assert.equal(verdictOf('Нгуен Ван Хунг', 'NGUYEN VAN HUNG'), 'match');
});

test('a rare name is read as what its syllables agree on', () =>
  assert.equal(verdictOf('U EUNG GYU', 'У Ын Гю'), 'match'));

test('an initial is a letter with a dot, also one that Latin spells with two, and initials stand in their order', () => {
  for (const [short, whole] of [
    ['Сорокин П.Ю.', 'Сорокин Пётр Юрьевич'],
    ['Ю. Я. Юсупов', 'Юсупов Юрий Яковлевич'],
    ['Хасанов Х.', 'Hasanov Khurshid'],
    ['Nguyen V.H.', 'Нгуен Ван Хынг'],
  ])
    assert.equal(compareNames(short ?? '', whole ?? '').verdict, 'possible', whole);
  for (const other of ['Сорокин Пётр Сергеевич', 'Сорокин Юрий Павлович', 'Сорокин Ю.П.'])
    assert.equal(compareNames('Сорокин П.Ю.', other).verdict, 'different', other);
  assert.match(compareNames('Сорокин П.Ю.', 'Сорокин Пётр Юрьевич').because, /ю \/ юрьевич: an initial/);
  assert.match(compareNames('Сорокин П.Ю.', 'Сорокин Юрий Павлович').because, /the initials stand in another order/);
  assert.equal(compareNames('Ю Мин', 'Юн Мин').verdict, 'different');
});

test('initials may be short for a Korean name in any script: for a person to look at, for many share them', () => {
  for (const whole of ['김철일', 'Ким Чхоль Иль', 'KIM CHOL IL', '金鐵日']) {
    assert.equal(verdictOf('Ким Ч. И.', whole), 'possible', whole);
    assert.equal(verdictOf(whole, 'KIM C.I.'), 'possible', whole);
  }
  assert.equal(verdictOf('CHKHVE E.R.', '최영림'), 'possible');
  for (const other of ['김남덕', '박철일', 'Ким Иль Чхоль'])
    assert.equal(verdictOf('Ким Ч. И.', other), 'different', other);
  assert.match(compareNames('Ким Ч. И.', '김철일').because, /the initials agree/);
});

test('single digits inside a word are the letters they look like, and this is reported', () => {
  for (const [read, meant] of /** @type {const} */ ([
    ['K1M J0NG UN', '김정은'],
    ['CHOE Y0NG R1M', '최영림'],
    ['PAK SON6 CHO1', '박성철'],
    ['ПАК С0Н ЧОЛЬ', 'Пак Сон Чоль'],
  ])) {
    const { verdict, because } = compareNames(read, meant);
    assert.equal(verdict, 'match', `${read} ~ ${meant}`);
    assert.match(because, /digits inside words were read as the letters they look like/);
  }
  assert.equal(verdictOf('Kim Jong Un12', 'Kim Jong Unil'), 'different');
});

test('a letter of another alphabet that looks like none of the word is read by its sound', () => {
  assert.equal(verdictOf('Kиm Jоng Un', '김정은'), 'match');
  assert.equal(verdictOf('Сopoкин Пётp', 'Сорокин Пётр'), 'match');
});

test('a machine-readable line is read with its fillers, its state and the surname it says', () => {
  for (const line of [
    'CHOE<<YONG<RIM<<<<<<<<<<<<<<<<<<<<<<<<<',
    'P<PRKCHOE<<YONG<RIM<<<<<<<<<<<<<<<<<<<<<<<<<',
    'CHOE<<YONG<RIM<<<<KK<<<<K<<',
    'CHKHVE<<EN<RIM<<<<<<<<<<<<<<<<<<<<<<<<<',
  ])
    assert.equal(verdictOf(line, '최영림'), 'match', line);
  assert.equal(verdictOf('P<RUSIVANOV<<IVAN<IVANOVICH<<<<<<<<<<<<<<<<<', 'Иванов Иван Иванович'), 'match');
});

test('a machine-readable line misread by a machine, and one cut to its field', () => {
  for (const line of [
    'CH0E<<Y0NG<R1M<<<<<<<<<<<<<<<<<<<<<<<<<',
    'CHOE<<YONG<RIM<<<<<<<S<<<<E<<<<<<<<<<<<',
    'CHOE<<YONG<RIM<<<K<<<<<<<<<<<<<<<<<<<<<',
    'P<PRKCHOE<<YONG<RIMKKKKKKKKKKKKKKKKKKKKKKKKK',
    'P<PRKCHOE<<YONG<RIM<<<<<<<<<<<<<<<<<<<<<<<<<\n0012345677PRK8001019M2501017<<<<<<<<<<<<<<00',
  ])
    assert.equal(verdictOf(line, '최영림'), 'match', line);
  assert.equal(verdictOf('CHOE<KYONG<RIM<<<<<<', '최경림'), 'match');
  const cut = compareNames('P<UZBABDURAKHMANBERDIEVSKII<<MUKHAMM', 'Абдурахманбердиевский Мухаммадюсуфжон');
  assert.equal(cut.verdict, 'match');
  assert.match(cut.because, /cut short/);
  assert.equal(verdictOf('P<UZBABDURAKHMANBERDIEVSKII<<MUKHAMM', 'Абдурахманбердиевский Илхомжон'), 'different');
});

test('syllables of two signs with a digit among capitals, and a small L among them', () => {
  for (const [hangul, text] of [
    ['리창호', 'R1 CHANG H0'],
    ['김일성', 'KIM 1L 5UNG'],
    ['김정은', 'KlM JONG UN'],
    ['김희송', 'KIM HU! SONG'],
    ['오흥구', '0 HUNG GU'],
    ['지호근', 'ЧИ Х0 ГЫН'],
    ['김명철', 'K!M MYONG CHOL'],
  ])
    assert.equal(verdictOf(hangul ?? '', text ?? ''), 'match', text);
});

test('passport Latin keeps vowels that meet where syllables are joined, and short names', () => {
  assert.equal(verdictOf('CHKHVE KHAEN', '최하영'), 'match');
  assert.equal(verdictOf('O SANDON', '오상동'), 'match');
  assert.equal(verdictOf('PAK HYM CHKHOL', '박금철'), 'match');
});

test('a consonant before a vowel may be written voiced', () => {
  assert.equal(verdictOf('Юн Рёгиль', '윤력일'), 'match');
  assert.equal(verdictOf('Pak Mog-wŏl', '박목월'), 'match');
  assert.equal(verdictOf("Kim Ch'ŏr-ung", '김철웅'), 'match');
});

test('French and Dutch spell by habits of their own', () => {
  assert.equal(verdictOf('Tchoe Ouon-houa', '최원화'), 'match');
  assert.equal(verdictOf('Pak Soen-sang', '박순상'), 'match');
  assert.equal(verdictOf('KIM YO GUK', 'Kim Yeu-gouk'), 'match');
  assert.equal(verdictOf('Gim Hoe-pil', '김회필'), 'match');
});

test('a writer who marks breath, writes j or writes ng does so throughout the name', () => {
  assert.notEqual(verdictOf('최찬언', 'Чхве Чан Он'), 'match');
  assert.equal(verdictOf('최장언', 'Чхве Чан Он'), 'match');
  assert.notEqual(verdictOf('Jin Jae Gon', 'Jin Chae Gon'), 'match');
  assert.notEqual(verdictOf('강선영', 'Kang Son Jon'), 'match');
  assert.notEqual(verdictOf('Ким Чен Ын', 'Ким Чхон Ын'), 'match');
  assert.equal(verdictOf('김성명', 'Sung Myong Kim'), 'possible');
  assert.equal(verdictOf('김승명', 'Sung Myong Kim'), 'match');
  assert.equal(verdictOf('KIM Sung Su', '김성수'), 'match');
  assert.equal(verdictOf('Ri Pyong Chul', 'Ri Pyong Chol'), 'match');
});

test('marked vowels are not read as if they had no marks, and j beside surer glides is one in the surname too', () => {
  assert.equal(verdictOf('Päk Won Hui', 'Paek Won-hui'), 'match');
  assert.notEqual(verdictOf('Päk Won Hui', '박원희'), 'match');
  assert.equal(verdictOf('윤경준', 'Jun Kjong Dzsun'), 'match');
  assert.notEqual(verdictOf('전경준', 'Jun Kjong Dzsun'), 'match');
});

test('a long word is not alike a short name', () => {
  assert.equal(verdictOf('김'.repeat(10_000), 'Kim Yong Chol'), 'different');
});

test('initials are never a match but for the same letters, also where they could be syllables', () => {
  for (const [a, b] of [
    ['Чхве Ё. Р.', 'Choe Y.R.'],
    ['О И. У.', 'О Ин У'],
    ['Ким Ч. И.', '김종일'],
    ['SOROKIN P. I.', 'Сорокин П. И.'],
    ['Сорокин П.', 'Сорокин Пётр Ильич'],
  ])
    assert.equal(verdictOf(a ?? '', b ?? ''), 'possible', `${a} ~ ${b}`);
  assert.equal(verdictOf('Чхве Ё. Р.', 'Чхве Ё. Р.'), 'match');
  assert.equal(verdictOf('Чхве Ё. Р.', 'Pak Y.R.'), 'different');
  assert.equal(verdictOf('Чхве Ё. Р.', 'Choe C.S.'), 'different');
});

test('Latin made from Cyrillic by ISO 9 is turned back; other Latin with marks is not', () => {
  assert.equal(verdictOf('Kim Čin Gû', '김진규'), 'match');
  assert.match(compareNames('Kim Čin Gû', '김진규').because, /ISO 9/);
  assert.equal(verdictOf('Ûrij Ŝerbakov', 'Щербаков Юрий'), 'match');
  assert.equal(verdictOf('Ri Ën Kilʹ', 'RI EN KIL'), 'match');
  assert.equal(verdictOf('Ču Yn Hi', 'Ju Ung-hui'), 'match');
  for (const name of ['Zoë Lefèvre', "Ch'oe Yŏng-rim", 'Novák Jiří', 'Čapek Karel', 'Chʹoe Yong'])
    assert.doesNotMatch(compareNames(name, 'Kim').because, /ISO 9/, name);
});
