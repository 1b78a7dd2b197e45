import { type Measure, measures } from "../model/measure.ts";
import { baseOf } from "./languages.ts";

/**
 * How words for them begin, a row for each language in the order of `measures`; the letters that follow do not matter
 * where there are four or more. Two words that belong together are joined by `_`.
 */
const rows: Readonly<Record<string, string>> = {
  en: "market_value valuation valued worth|revenue sales turnover|profit earnings|loss losses lost|price|cost|invest|debt owed|budget|tax|fine fined penalty|wage salar pay_rise|stake share_of|growth grew grown expand|inflation consumer_prices|unemploy jobless|interest_rate|export|dead death killed died toll|injur wounded hurt|missing|population inhabitant|users subscribers|employ staff workers jobs layoff|vote ballot|temperature degrees|share_price stock_price shares shareholder",
  da: "markedsværdi værdi værd vurdere|omsætning salg|overskud fortjeneste|underskud tab tabt|pris købspris|udgift koste omkostning|invester|gæld|budget finanslov|skat afgift|bøde|løn|andel ejerandel|vækst voks|inflation forbrugerpris|arbejdsløs ledig|rente|eksport|døde dræb omkom døds|såret kvæst tilskadekom|savne|indbygger befolkning|bruger abonnent|ansat medarbejder job fyre|stemme|temperatur grader|aktiekurs aktie kursen_på",
  nb: "markedsverdi verdi verdsatt|omsetning inntekt salg|overskudd fortjeneste resultat|underskudd tap tapt|pris|kostnad koste utgift|invester|gjeld|budsjett|skatt avgift|bot bøter gebyr|lønn|andel eierandel|vekst vokste|inflasjon prisvekst|arbeidsledig ledig|rente|eksport|døde drept omkom døds|skadd såret|savne|innbygger befolkning|bruker abonnent|ansatt arbeidsplass jobb|stemme|temperatur grader|aksjekurs aksje kursen_på",
  sv: "marknadsvärde börsvärde värde värder|omsättning intäkt försäljning|vinst överskott|förlust underskott|pris|kostnad kosta|invester|skuld|budget|skatt avgift|böter vite|lön|andel ägarandel|tillväxt växte|inflation|arbetslös|ränta|export|döda dödade omkom avled döds|skadad sårad|saknad|invånare befolkning|användare prenumerant|anställd medarbetare jobb|röst|temperatur grader|aktiekurs aktie kursen_på",
  de: "marktwert börsenwert wert bewert|umsatz erlös einnahmen|gewinn überschuss|verlust defizit|preis kaufpreis|kosten ausgaben|invest|schulden|haushalt budget|steuer|strafe bußgeld geldbuße|lohn löhne gehalt gehält|anteil beteiligung|wachstum wuchs gewachsen|inflation teuerung|arbeitslos|zins|export ausfuhr|tote toten getötet tötet gestorben todesopfer ums_leben|verletzt|vermisst|einwohner bevölkerung|nutzer abonnent|beschäftigt mitarbeiter angestellte stellen arbeitsplä|stimme|temperatur grad|aktienkurs aktie börsenkurs",
  nl: "marktwaarde beurswaarde waarde|omzet inkomsten verkoop|winst|verlies tekort|prijs|kosten kost|invester|schuld|begroting|belasting|boete|loon salaris|aandeel belang|groei groeide|inflatie|werkloos|rente|export uitvoer|doden gedood omgekomen overleden dode|gewond|vermist|inwoner bevolking|gebruiker abonnee|werknemer medewerker banen|stem|temperatuur graden|beurskoers aandelenkoers",
  fr: "valorisation valeur capitalisation|chiffre_d’affaires chiffre_d'affaires ventes recettes|bénéfice profit|perte déficit|prix|coût coûte dépense|invest|dette|budget|impôt taxe|amende|salaire|participation part_du|croissance|inflation|chômage chômeur|taux_d’intérêt taux_d'intérêt|export|morts mort tués tué tuée tuées décès décédé|blessé|disparu|population habitant|utilisateur abonné|employé salarié emploi|voix suffrage|température degré|cours_de_l’action cours_de_l'action cours_de_bourse",
  es: "valor valorad capitalización|ingreso ventas facturación|beneficio ganancia|pérdida déficit|precio|coste costo cuesta|inver|deuda|presupuesto|impuesto|multa|salario sueldo|participación|crecimiento creció|inflación|desempleo paro|tipos_de_interés tasa_de_interés|exporta|muert fallecid víctimas_mortales|herid|desaparecid|población habitante|usuario suscriptor|emplead trabajador empleos|votos|temperatura grados|precio_de_la_acción cotización",
  pt: "valor avaliad|receita vendas faturamento|lucro|prejuízo défice déficit|preço|custo custa|invest|dívida|orçamento|imposto|multa|salário|participação|crescimento cresceu|inflação|desemprego|taxa_de_juro juros|exporta|mort óbito|ferid|desaparecid|população habitante|usuário utilizador assinante|funcionário trabalhador empregos|votos|temperatura graus|preço_da_ação preço_das_ações cotação",
  it: "valore valutazione capitalizzazione|ricavi fatturato vendite|utile profitto|perdita deficit|prezzo|costo costa|invest|debito|bilancio|tassa imposta|multa sanzione|salario stipendio|quota partecipazione|crescita|inflazione|disoccupa|tasso_di_interesse tassi|esporta|morti morto vittime decess|ferit|dispers|popolazione abitanti|utent abbonat|dipendent lavorator posti_di_lavoro|voti|temperatur gradi|prezzo_delle_azioni quotazione",
  pl: "wartość wycen|przychód przychod sprzedaż|zysk|strat deficyt|cen|koszt|inwest|dług zadłużen|budżet|podat|kar grzywn|płac wynagrodz|udział|wzrost wzrósł|inflacj|bezroboci|stop_procentow|eksport|zginę zabit ofiar zmarł|rann|zaginio|ludnoś mieszkańc|użytkownik|pracownik zatrudni|głos|temperatur stopni|kurs_akcj notowa",
  cs: "hodnot|tržb výnos prodej|zisk|ztrát schodek|cen|náklad stojí|invest|dluh|rozpočet|daň daně|pokut|mzd plat|podíl|růst vzrost|inflac|nezaměstn|úrokov|export vývoz|mrtv zemřel obět zahynul|zraněn|pohřešovan nezvěst|obyvatel|uživatel|zaměstnan|hlas|teplot stupň|akcie cena_akci",
  ru: "стоимост капитализац оцен|выручк продаж доход|прибыл|убыт потер дефицит|цен|затрат расход сто|инвест|долг|бюджет|налог|штраф|зарплат|дол|рост вырос|инфляц|безработ|ставк|экспорт|погиб убит умер жертв|ранен пострадал|пропал|населен жител|пользовател|сотрудник работник|голос|температур градус|курс_акц стоимость_акц котировк",
  uk: "вартіст капіталізац оцін|виручк продаж дохід|прибут|збит втрат дефіцит|цін|витрат|інвест|борг|бюджет|подат|штраф|зарплат|частк|зростан зріс|інфляц|безробіт|ставк|експорт|загин вбит помер жертв|поранен постраждал|зник|населен мешкан жител|користувач|працівник співробітник|голос|температур градус|курс_акц вартість_акц котируван",
  fi: "arvo markkina-arvo|liikevaihto myynti tulot|voitto|tappio alijäämä|hinta hinnan|kustannu maksa|sijoit invest|velka velan|budjetti|vero|sakko|palkka palkan|osuus|kasvu kasvoi|inflaatio|työttöm|korko koron|vienti|kuol surma uhri|loukkaant haavoit|kadon|asuk väestö|käyttäj|työntekij henkilöst|ään|lämpötila astetta|osakekurssi osakkeen_hinta",
  tr: "değer|gelir ciro satış|kâr|zarar kayıp|fiyat|maliyet|yatırım|borç|bütçe|vergi|ceza|ücret maaş|hisse pay|büyüme büyüdü|enflasyon|işsiz|faiz|ihracat|öldü ölü hayatını_kaybe|yaralı yaralan|kayıp|nüfus|kullanıcı|çalışan işçi|oy|sıcaklık derece|hisse_senedi hisse_fiyat",
  ro: "valoare evaluat|venituri vânzări cifra_de_afaceri|profit|pierder deficit|preț|cost|invest|datori|buget|impozit tax|amend|salari|participați|creșter|inflați|șoma|dobând|export|morți mort decedat decese|răni|dispăru|populați locuitor|utilizator|angajat|voturi|temperatur grade|prețul_acțiun cotați",
  hu: "érték|bevétel forgalom|nyereség profit|veszteség hiány|ár ára|költség|beruház|adósság|költségvetés|adó|bírság|bér fizetés|részesedés|növeked|infláció|munkanélküli|kamat|export|halott meghalt áldozat|sérült sebesült|eltűnt|lakos népesség|felhasznál|alkalmazott dolgozó|szavazat|hőmérséklet fok|részvényárfolyam részvény",
  id: "nilai valuasi|pendapatan penjualan|laba keuntungan|rugi kerugian defisit|harga|biaya|investasi|utang|anggaran|pajak|denda|gaji upah|saham|pertumbuhan tumbuh|inflasi|pengangguran|suku_bunga|ekspor|tewas meninggal korban_jiwa|luka terluka|hilang|penduduk|pengguna|karyawan pekerja|suara|suhu derajat|harga_saham",
  el: "αξία αποτίμηση|έσοδα πωλήσεις|κέρδη κέρδος|ζημιές ζημία έλλειμμα|τιμή|κόστος|επένδυ|χρέος|προϋπολογισμ|φόρο|πρόστιμο|μισθ|μερίδιο|ανάπτυξη|πληθωρισμ|ανεργία|επιτόκι|εξαγωγ|νεκρ|τραυματ|αγνοούμεν|πληθυσμ κάτοικ|χρήστ|εργαζόμεν|ψήφ|θερμοκρασία βαθμ|τιμή_της_μετοχής μετοχ",
  ar: "قيمة القيمة|إيرادات مبيعات|أرباح ربح|خسائر خسارة عجز|سعر أسعار|تكلفة كلفة|استثمار|ديون دين|ميزانية موازنة|ضريبة ضرائب|غرامة|أجور راتب|حصة|نمو|التضخم تضخم|البطالة بطالة|فائدة|صادرات|قتل قتيل وفاة وفيات|جريح أصيب إصابة|مفقود|سكان|مستخدم|موظف عامل|أصوات صوت|درجة_الحرارة درجة|سعر_السهم أسعار_الأسهم",
  hi: "मूल्य कीमत_बाज़ार|राजस्व बिक्री|मुनाफा लाभ|घाटा नुकसान|कीमत दाम|लागत खर्च|निवेश|कर्ज|बजट|कर टैक्स|जुर्माना|वेतन|हिस्सेदारी|वृद्धि विकास|महंगाई|बेरोजगारी|ब्याज|निर्यात|मौत मृत मारे|घायल|लापता|आबादी जनसंख्या|यूजर उपयोगकर्ता|कर्मचारी|वोट मत|तापमान डिग्री|शेयर",
  ja: "時価総額 企業価値|売上高 売上|利益 黒字|損失 赤字|価格 値段|費用 経費|投資|債務 負債|予算|税|罰金 課徴金|賃金 給与|株式 持ち分|成長 増加|インフレ 物価|失業|金利|輸出|死者 死亡 死んだ|負傷 けが|行方不明|人口 住民|利用者 ユーザー|従業員 社員|票|気温|株価",
  ko: "시가총액 가치|매출|이익 흑자|손실 적자|가격 값|비용|투자|부채 빚|예산|세금|벌금 과징금|임금 급여|지분|성장|물가 인플레|실업|금리|수출|사망 숨진|부상 다친|실종|인구 주민|이용자 사용자|직원|표|기온|주가",
  zh: "市值 估值|营收 收入 營收 销售额|利润 盈利 利潤|亏损 损失 赤字 虧損|价格 价 價格|成本 费用|投资 投資|债务 債務|预算 預算|税 稅|罚款 罰款|工资 薪资 薪資|股份 股权 持股|增长 增長|通胀 通脹|失业 失業|利率|出口|死亡 遇难 丧生 死者|受伤 受傷|失踪 失蹤|人口 居民|用户 用戶|员工 員工|选票 票|气温 氣溫|股价 股價",
};

/** How many places each row has: as many as there are measures. */
export const measureRows = Object.entries(rows).map(([tag, row]) => ({ tag, length: row.split("|").length }));

const compiled = new Map<string, readonly (readonly [string, Measure])[]>();
function stemsOf(tag: string): readonly (readonly [string, Measure])[] {
  let stems = compiled.get(tag);
  if (!stems) {
    const row = rows[tag] ?? rows[baseOf(tag)] ?? "";
    stems = row
      .split("|")
      .flatMap((words, i) => words.split(" ").map((word) => [word.replaceAll("_", " "), measures[i]!] as const))
      .filter(([word]) => word);
    compiled.set(tag, stems);
  }
  return stems;
}

const unspaced = /^(?:ja|zh|ko|th)$/u;
const shortest = 4;

/** That something grew does not say what grew. Each other word of the sentence says more. */
const weak: Measure = "growth";

/**
 * What does a sentence measure with the amount at `[start, end)`? The nearest word for a measure, before the amount or
 * behind it.
 */
export const measureNear = (sentence: string, start: number, end: number, tag: string): Measure | undefined =>
  nearestMeasure(sentence, start, end, tag)?.measure;

/** A word for a measure near an amount. */
export interface MeasureFound {
  readonly measure: Measure;
  /** Letters between it and the amount. */
  readonly distance: number;
  readonly at: number;
}

/** Further away no word says what an amount is of. */
const furthest = 400;

/** @param fits may the words between the amount and the measure stand there? */
export function nearestMeasure(
  whole: string,
  from: number,
  to: number,
  tag: string,
  fits: (between: string) => boolean = () => true,
): MeasureFound | undefined {
  const skipped = Math.max(0, from - furthest);
  const [start, end] = [from - skipped, to - skipped];
  const text = whole.slice(skipped, to + furthest).toLowerCase();
  let best: MeasureFound | undefined;
  for (const [stem, measure] of stemsOf(tag)) {
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
      if (!unspaced.test(tag)) {
        if (/\p{L}/u.test(text[at - 1] ?? " ")) continue;
        if (stem.length < shortest && /\p{L}/u.test(text[at + stem.length] ?? " ")) continue;
      }
      const distance = at >= end ? at - end : start - at - stem.length;
      if (distance < 0 || !fits(at >= end ? text.slice(end, at) : text.slice(at, start))) continue;
      const rank = distance + (measure === weak ? text.length : 0);
      if (!best || rank < best.distance) best = { measure, distance: rank, at: at + skipped };
    }
  }
  return best;
}
