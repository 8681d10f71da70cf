/** Stems of invented names: how a Russian office writes one and how a passport does. Combined at random; nobody is meant. */
export interface NameStock {
  readonly citizenship: { readonly ru: string; readonly en: string };
  readonly surnames: readonly string[];
  readonly given: readonly string[];
  /** Two syllables make a given name, written apart. */
  readonly syllables?: boolean;
  /** Written surname first in the passport too. */
  readonly passportOrder: 'surname first' | 'surname last';
}

const words = (text: string): string[] => text.split(' ');

/** Each stem is `русское=Latin`, Koreans `русское=Latin=한글`. */
// biome-ignore format: a table is read by rows
export const nameStocks: Record<string, NameStock> = {
  KP: { citizenship: { ru: 'КНДР', en: 'DPRK' }, passportOrder: 'surname first', syllables: true,
    surnames: words('Ким=Kim=김 Ли=Ri=리 Пак=Pak=박 Чхве=Choe=최 Чон=Jong=정 Чо=Jo=조 Кан=Kang=강 Чан=Jang=장 Хан=Han=한 О=O=오 Юн=Yun=윤 Лим=Rim=림 Син=Sin=신 Хон=Hong=홍 Мун=Mun=문 Пэк=Paek=백 Лян=Ryang=량'),
    given: words('Ён=Yong=영 Чхоль=Chol=철 Сон=Song=성 Нам=Nam=남 Хо=Ho=호 Мён=Myong=명 Кван=Kwang=광 Хёк=Hyok=혁 Чин=Jin=진 Кук=Kuk=국 Су=Su=수 Хак=Hak=학 Рён=Ryong=룡 Чхун=Chun=춘 Кым=Kum=금 Хён=Hyon=현 Сок=Sok=석 Ман=Man=만 Ток=Tok=덕 Вон=Won=원') },
  VN: { citizenship: { ru: 'Вьетнам', en: 'Viet Nam' }, passportOrder: 'surname first', syllables: true,
    surnames: words('Нгуен=Nguyen Чан=Tran Ле=Le Фам=Pham Хоанг=Hoang Ву=Vu Данг=Dang Буй=Bui До=Do Нго=Ngo Зыонг=Duong'),
    given: words('Ван=Van Тхань=Thanh Хай=Hai Минь=Minh Куанг=Quang Лонг=Long Хунг=Hung Зунг=Dung Туан=Tuan Дык=Duc Кыонг=Cuong Нам=Nam Бинь=Binh Тхи=Thi Хоа=Hoa Лан=Lan') },
  UZ: { citizenship: { ru: 'Узбекистан', en: 'Uzbekistan' }, passportOrder: 'surname first',
    surnames: words('Рахимов=Rakhimov Каримов=Karimov Юсупов=Yusupov Абдуллаев=Abdullaev Эргашев=Ergashev Назаров=Nazarov Турсунов=Tursunov Холматов=Kholmatov Мирзаев=Mirzaev Исмоилов=Ismoilov Хамидов=Khamidov'),
    given: words('Дилшод=Dilshod Бахтиёр=Bakhtiyor Отабек=Otabek Жасур=Jasur Санжар=Sanjar Шерзод=Sherzod Улугбек=Ulugbek Азиз=Aziz Фаррух=Farrukh Бобур=Bobur Нодир=Nodir Гулнора=Gulnora') },
  TJ: { citizenship: { ru: 'Таджикистан', en: 'Tajikistan' }, passportOrder: 'surname first',
    surnames: words('Саидов=Saidov Шарипов=Sharipov Назриев=Nazriev Давлатов=Davlatov Холов=Kholov Раджабов=Rajabov Одинаев=Odinaev Гафуров=Gafurov Махмадов=Mahmadov'),
    given: words('Фирдавс=Firdavs Далер=Daler Сухроб=Suhrob Фаридун=Faridun Хуршед=Khurshed Манучехр=Manuchehr Парвиз=Parviz Рустам=Rustam Шахром=Shahrom Нигина=Nigina') },
  CN: { citizenship: { ru: 'Китай', en: 'China' }, passportOrder: 'surname first',
    surnames: words('Ван=Wang Чжан=Zhang Лю=Liu Чэнь=Chen Ян=Yang Чжао=Zhao Хуан=Huang Чжоу=Zhou У=Wu Сюй=Xu Сунь=Sun Ма=Ma Чжу=Zhu'),
    given: words('Хайян=Haiyang Цзянь=Jian Вэй=Wei Лэй=Lei Цзюнь=Jun Минчжэ=Mingzhe Юйхан=Yuhang Сяоюй=Xiaoyu Цзин=Jing Мэнъяо=Mengyao Чэнь=Chen Хао=Hao Линь=Lin Бо=Bo') },
  MN: { citizenship: { ru: 'Монголия', en: 'Mongolia' }, passportOrder: 'surname first',
    surnames: words('Батболд=Batbold Ганбаатар=Ganbaatar Дорж=Dorj Эрдэнэ=Erdene Лхагва=Lkhagva Мөнхбат=Munkhbat Сүхбат=Sukhbat Цэрэн=Tseren'.replaceAll('ө', 'у').replaceAll('ү', 'у')),
    given: words('Тэмуулэн=Temuulen Ганзориг=Ganzorig Отгонбаяр=Otgonbayar Энхтуяа=Enkhtuya Болормаа=Bolormaa Бат-Эрдэнэ=Bat-Erdene Баяр=Bayar Тулга=Tulga Номин=Nomin') },
  IN: { citizenship: { ru: 'Индия', en: 'India' }, passportOrder: 'surname last',
    surnames: words('Кумар=Kumar Сингх=Singh Шарма=Sharma Патель=Patel Редди=Reddy Гупта=Gupta Наир=Nair Дас=Das Ядав=Yadav'),
    given: words('Рахул=Rahul Аджай=Ajay Санджай=Sanjay Викрам=Vikram Прия=Priya Анил=Anil Арджун=Arjun Раджеш=Rajesh Нитин=Nitin Дипак=Deepak Нея=Neha') },
  BD: { citizenship: { ru: 'Бангладеш', en: 'Bangladesh' }, passportOrder: 'surname last',
    surnames: words('Хоссейн=Hossain Рахман=Rahman Ислам=Islam Ахмед=Ahmed Хасан=Hasan Чоудхури=Chowdhury Миа=Mia Сардар=Sardar'),
    given: words('Мд=Md Абдул=Abdul Камал=Kamal Рубель=Rubel Шохаг=Shohag Джахид=Jahid Сохель=Sohel Ариф=Arif Насир=Nasir Мамун=Mamun Тарек=Tarek') },
  TM: { citizenship: { ru: 'Туркменистан', en: 'Turkmenistan' }, passportOrder: 'surname first',
    surnames: words('Аннаев=Annayev Бердыев=Berdiyev Оразов=Orazov Гурбанов=Gurbanov Атаев=Atayev Нурыев=Nuryyev Мередов=Meredov'),
    given: words('Мердан=Merdan Сердар=Serdar Довлет=Dowlet Бегенч=Begench Арслан=Arslan Максат=Maksat Айна=Ayna Гозель=Gozel Батыр=Batyr') },
  RU: { citizenship: { ru: 'Россия', en: 'Russia' }, passportOrder: 'surname last',
    surnames: words('Журавин=Zhuravin Зотов=Zotov Мещеряков=Meshcheryakov Ремизов=Remizov Седых=Sedykh Тучин=Tuchin Лапшов=Lapshov Вершин=Vershin Долгих=Dolgikh Пахомов=Pakhomov Кречет=Krechet Русаков=Rusakov Хлебов=Khlebov Ярцев=Yartsev'),
    given: words('Егор=Egor Федор=Fedor Иван=Ivan Тимур=Timur Борис=Boris Павел=Pavel Глеб=Gleb Антон=Anton Кирилл=Kirill Лев=Lev Марк=Mark Олег=Oleg Роман=Roman Степан=Stepan') },
};
