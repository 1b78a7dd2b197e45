/**
 * Languages so close that letters and frequent words hardly tell them apart, and the words that do. From their grammars:
 * each word is usual in its language and unusual, or spelled otherwise, in the others of its group.
 */
const w = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

export const neighbours: readonly Readonly<Record<string, ReadonlySet<string>>>[] = [
  {
    da: w(
      "af ud op nogle nogen noget hvad meget bliver blev efter nu mellem igen siger sagde mere uden måske havde fik gik imod dage også blandt hvis sidste jer hver kun godt bedre længe tidligere stadig skriver fortæller ikke jeg hun været lade dog hvilket samt omkring egen sig selskabet købe køber sælger procent pct milliarder penge uge ugen kvinder børn hjælp arbejde mulighed muligt ønsker vores jeres forsøgt overtage mens frem tror lige gør gøre får går ifølge",
    ),
    nb: w(
      "av ut opp noen noe hva mye blir ble etter nå mellom igjen sier sa mer uten kanskje hadde fikk gikk mot dager også blant hvis siste dere hver kun bare godt bedre lenge tidligere fortsatt skriver forteller ikke jeg hun vært imidlertid hvilken samt rundt egen fra selv dem sammen begge mens frem tror seg selskapet kjøpe kjøper selger prosent milliarder penger uke uken kvinner hjelp arbeid mulighet mulig ønsker vår deres forsøkt overta gjør gjøre får går ifølge",
    ),
    nn: w(
      "av ut opp nokon noko nokre kva mykje blir vart blei etter no mellom igjen seier sa meir utan kanskje hadde fekk gjekk mot dagar òg blant viss siste dykk korleis kvifor kvar berre godt betre lenge tidlegare fleire framleis skriv fortel ikkje eg ho vore vere verte ein eit ei dei frå sjølv saman begge medan fram trur seg selskapet kjøpe kjøper sel prosent milliardar pengar veke kvinner hjelp arbeid høve mogleg ønskjer deira desse difor kven gjer gjere heile fyrste sidan kjem nokså måten sjå vera",
    ),
    sv: w(
      "av ut upp någon något några vad mycket blir blev efter nu mellan igen säger sade mer utan kanske enligt hade fick gick mot dagar också bland om sista hur varför varje bara bra bättre länge tidigare fortfarande skriver berättar inte jag hon varit och att är från själv dem tillsammans medan fram sig bolaget köpa köper säljer procent miljarder pengar vecka kvinnor hjälp arbete möjlighet önskar vår deras ska skulle även eftersom då",
    ),
  },
  {
    hr: w(
      "tko nitko netko svatko tijekom također tisuća tisuće tisuću milijun milijuna milijuni tjedan tjedna točno točke glede sukladno siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca uopće opće gdje prije poslije vrijeme riječ dio predsjednik uvijek ovdje svijet dvije vijest kako priopćio kazao izvješće tvrtka hrvatska putem unatoč vlak promet obitelj povijest županije europa europske",
    ),
    bs: w(
      "ko niko neko svako tokom također takođe šta hiljada hiljade hiljadu milion miliona sedmica sedmice sedmicu tačno tačke januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra uopće opće gdje prije poslije vrijeme riječ dio predsjednik uvijek ovdje svijet dvije vijest rekao izjavio izvještaj kompanija bosne hercegovine sarajevo federacije općine historija porodica lahko evropa evropske",
    ),
    sr: w(
      "ko niko neko svako tokom takođe šta hiljada hiljade hiljadu milion miliona nedelja nedelje tačno januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra uopšte opšte gde pre posle vreme reč deo predsednik uvek ovde svet dve vest rekao izjavio izveštaj kompanija srbije srbija beograd beogradu dinara opština istorija porodica lako odsto bezbednosti sednici evropa evropske",
    ),
  },
  {
    id: w(
      "bahwa karena bisa saat sedangkan polisi korban mengatakan usai pekan senin kamis jumat minggu perusahaan coba mobil butuh setelah delapan persen miliar triliun agustus maret desember juni juli april oktober partai universitas memiliki berusia uang kantor ingin lalu kemudian hingga sejumlah namun selama meski terkait warga wilayah kota provinsi kabupaten jakarta indonesia mulai sempat pihaknya",
    ),
    ms: w(
      "bahawa kerana boleh ketika manakala polis mangsa berkata selepas minggu isnin khamis jumaat ahad syarikat cuba mempunyai lapan peratus bilion trilion ogos mac disember jun julai oktober parti universiti berusia wang pejabat mahu semasa walaupun berkaitan penduduk kawasan bandar negeri daerah malaysia bermula ialah beliau apabila bagi serta mahkamah sekiranya supaya sahaja",
    ),
  },
  {
    pt: w(
      "não são mais também uma com em dos das nos nas pelo pela ser foi está muito depois ainda já mas até seu sua isso ele ela eles elas pessoas onde disse segundo após governo outros mesmo sem há anos dia feira ter tem você aos ao às num numa qual dois duas três milhões bilhões",
    ),
    gl: w(
      "non son máis tamén unha con en dos das nos nas polo pola ser foi está moito despois aínda xa pero ata seu súa iso el ela eles elas persoas onde dixo segundo tras goberno outros mesmo sen hai anos día luns ter ten vostede aos ao nun nunha cal dous dúas tres millóns coa co lle fixo xente",
    ),
    es: w(
      "no son más también una con en de los las por ser fue está mucho después aún ya pero hasta su sus eso él ella ellos ellas personas donde dijo según tras gobierno otros mismo sin hay años día lunes tener tiene usted al un cual dos tres millones han había es el la y",
    ),
    ca: w(
      "no són més també una amb en dels les els pel per ser va està molt després encara ja però fins seu seva això ell ella ells elles persones on segons govern altres mateix sense hi ha anys dia dilluns tenir té vostè al un dos dues tres milions han havia és aquest aquesta què fer",
    ),
  },
];

const groups = new Map(neighbours.flatMap((group, index) => Object.keys(group).map((tag) => [tag, index] as const)));

/** Number of the group a language belongs to; `undefined` when it has no such neighbours. */
export const neighbourhoodOf = (tag: string): number | undefined => groups.get(tag);
