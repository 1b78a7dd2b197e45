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
      "bahwa karena bisa saat sedangkan polisi korban mengatakan usai pekan senin kamis jumat minggu perusahaan coba mobil butuh setelah delapan persen miliar triliun agustus maret desember juni juli april oktober partai universitas memiliki berusia uang kantor ingin lalu kemudian hingga sejumlah namun selama meski terkait warga wilayah kota provinsi kabupaten jakarta indonesia mulai sempat pihaknya karena bahwa bisa tak yakni yaitu soal para kami saat usai kata ujar menurut bahkan namun sebuah seorang anda kalau agar maupun kepada pria wanita mobil rumah jutaan dolar rupiah pemerintah presiden menteri polri tni dpr pemain pertandingan sepak pelatih gol babak liga film baru terbaru cara inilah simak begini alami tewas diduga dinilai diminta buat bikin tanpa jadi masih tetap warganet kesehatan keamanan peringatan pertama terbesar inggris skotlandia prancis spanyol serikat rencana pasar aku kamu kalian direktur mandiri acara darurat kekhawatiran khawatir konten bilang akun kepolisian jaksa pengadilan tersangka penyelidikan kelompok karyawan mahasiswa dokter pasien obat musik televisi riset penelitian pemilu gubernur biaya pajak kesempatan upaya apakah mantan penjara pengacara situs web pelanggan pernyataan menyatakan mendapatkan melakukan merek seolah sepertinya sekitar seluruh sedang sudah belum ternyata terjadi berbagai layanan informasi masyarakat tindakan pengguna peneliti ilmuwan kecelakaan jembatan liburan",
    ),
    ms: w(
      "bahawa kerana boleh ketika manakala polis mangsa berkata selepas minggu isnin khamis jumaat ahad syarikat cuba mempunyai lapan peratus bilion trilion ogos mac disember jun julai oktober parti universiti berusia wang pejabat mahu semasa walaupun berkaitan penduduk kawasan bandar negeri daerah malaysia bermula ialah beliau apabila bagi serta mahkamah sekiranya supaya sahaja kerana bahawa iaitu manakala bagaimanapun turut didakwa kerajaan perdana beliau lelaki wanita kereta hospital peratus ringgit kenyataan jurulatih pasukan bola sepak perlawanan jaringan pemain kejohanan memandangkan dilaporkan disebabkan menerusi mengenai pihak berkuasa kata katanya menyifatkan ketua pengarah ahli parlimen dewan undang negara malah hendaklah perlu anda saya kanak tarikh baharu terhadap sebanyak seramai kira kes maut cedera tahan dakwa lagi setiap dapat rancangan pasaran pukul kemalangan raya cubaan patut tonton kerjaya kemahiran semula sila menghantar jambatan lebuh pendakwaan keterangan nampak kempen filem muzik televisyen kajian pelajar pesakit ubat hujung hadapan kebangsaan antarabangsa pilihan undi kumpulan kos cukai pinjaman berbeza sekarang ramai apabila merupakan memberitahu menyatakan dinyatakan diberitahu hanya turut serta tindakan perkhidmatan maklumat rakyat pelbagai sebarang kepolisan bekas penjara tahanan mahkamah peguam hakim didapati berlaku sungai britain scotland perancis jerman sepanyol pekerja nasihat laman sesawang",
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
  {
    cs: w(
      "se který která které kteří jak pro jsou byl byla byli by může jejich více let není co při jako podle také už jen nebo ale ani ze ve s k i než mezi před během pouze velmi proti řekl řekla uvedl první dva rok roku",
    ),
    sk: w(
      "sa ktorý ktorá ktoré ktorí ako pre sú bol bola boli by môže ich viac rokov nie je čo pri podľa tiež už len alebo ale ani zo vo so k aj než medzi pred počas iba veľmi proti povedal povedala uviedol prvý dva rok roku",
    ),
  },
  {
    is: w(
      "að sem fyrir ekki þeir þær þau hún en af hafa getur segir við eftir frá með þetta þessi það því þegar mun verið hefur hafi ég vera einnig meðal upp sér sig eru var voru ár árum",
    ),
    fo: w(
      "at sum fyri ikki teir tær tey hon men av hava kann sigur við eftir frá við hetta hesin tað tí tá fer verið hevur havi eg vera eisini millum upp sær seg eru var vóru ár árum føroyar føroya",
    ),
  },
  {
    nl: w(
      "de het een en van voor hij zij zijn met niet wordt worden dat die bij ook naar uit door maar over heeft hebben was waren zal kan meer nog geen om te op aan haar hun ze er als wel dan",
    ),
    af: w(
      "die 'n n en van vir hy sy is met nie word dat wat by ook na uit deur maar oor het was sal kan meer nog geen om te op aan haar hul hulle dit as wel dan sê ná",
    ),
  },
];

/** How some of a group spell what the others spell otherwise, for whole words in small letters. */
export interface Trait {
  readonly tags: readonly string[];
  readonly words: RegExp;
}

/** Old `ě` became `e` in the east (vreme), `ije` or `je` in the west (vrijeme): stems of everyday words. */
const east =
  "vreme|vremen(?!s)|det|dec|mest|lep|bel|rek[aeiou]|mlek|uspe[hvšolt]|predsed|posled|sled|razume|vide[ltov]|hte[ol]|ume[ol]|žele[ol]|žive[ol]|promen|zamen|primen|primer|vred|povred|cel|cen|delov|odeljen|odele|nedelj|bezbed|mer[aeou]|zahtev|uvek|svet|svest|vest|reč|leč|dve|obe|gde|ovde|negde|nigde|pre|posle|izvešt|savet|reš|mesec|obavešt|ozled|smen|ponedelj|sredin|pobed|sused|stren|razmen|verov|ver[aeu]$|lev|desn|beg|bežal|veštin|čovek|sneg|čovečans|levic|ume[st]|trebal|hteli|ned|telev?o|tel[aou]$|ves[nt]|zvezd|gnev|grešk|greh";
const west =
  "vrije?m|dijet|djec|mjest|lijep|bijel|rije[kč]|mlijek|uspje|predsjed|posljed|slije?d|sljed|razumje|vidje|htje|umje|želje|živje|promjen|zamjen|primjen|primjer|vrijed|povrijed|cijel|cijen|djel|dijel|odjel|odije?l|nedjelj|bezbjed|mjer|zahtjev|uvijek|svijet|svjet|svijest|vijest|liječ|dvije|obje|gdje|ovdje|negdje|nigdje|prije|poslije|izvješ|izvješt|savjet|rješ|riješ|mjesec|obavije|obavješ|ozljed|smjen|ponedjelj|pobije?d|pobjed|susjed|razmjen|vjer|lijev|bijeg|bježal|vještin|čovjek|snijeg|čovječans|ljevic|tijel|zvijezd|gnjev|griješ|grijeh|nijem|njem|sjever|sjed|sje[ćt]|osjeć|osjet|mijen|dospje";

export const traits: readonly Trait[] = [
  { tags: ["sr"], words: new RegExp(`^(?:na|po|za|u|iz|pro|pri|o|s|do|ne|naj)?(?:${east})`, "u") },
  { tags: ["hr", "bs"], words: new RegExp(`^(?:na|po|za|u|iz|pro|pri|o|s|do|ne|naj)?(?:${west})`, "u") },
  {
    tags: ["hr"],
    words:
      /^(?:europ|tisuć|tjed[an]|točn|sveučiliš|zrakoplov|nogomet|glazb|povijes|vlak|tvrt|izvješć|priopć|kazališ|redatelj|glasnogovor|ravnatelj|župan|sustav|promidžb|tijekom|suradn|surađ|sudjelov|stoljeć|ožuj|siječ|velja|travnj|svibnj|lipnj|srpnj|kolovoz|ruj[an]|listopad|studeno|prosin|tko$|nitko|netko|svatko|što$|unatoč|nazoč|dužnosni|znanstven|znanost|kruh|obitelj|natjecanj|momčad|vratar|proraču|poglavlj|rabi|rabe$|zemljopis|putovnic|udru[gž]|tajni[kc]|nakon|glede|sukladno|premda|ravnotež|uhić|promet|obran|obramb|vanjsk|zračn|zrak|stajališ|mirovin|juh[aeu]$|ručnik|tvornic|želud|vlastit|osigura|financij|organizira|žarulj|mrkv|kolodvor|ljekarn|računal|tipkovnic|nogometaš|postrojb|zapovjed|pričuv|smrtn|prosvjed|čimbenik|temeljem|proizvođač|dionic|gospodarstv)|ira(?:ti|o|la|li|ju|n[aoei]?)$|^(?:no|sve|ni)?vinst/u,
  },
  {
    tags: ["bs", "sr"],
    words:
      /^(?:evrop|hiljad|sedmic|tačn|univerzitet|avion|fudbal|muzi|histor|istor|kompanij|izve?j?eštaj|saop|opšt|uopšte|pozorišt|režiser|sekretar|sistem|tokom|saradn|sarađ|učestvov|januar|februar|mart[au]?$|april|maj[au]?$|jun[aiu]?$|jul[aiu]?$|avgust|august|septembar|septembr|oktobar|oktobr|novembar|novembr|decembar|decembr|ko$|niko$|neko$|svako$|šta$|uprkos|zvaničn|naučn|nauk|hl?j?eb|porodic|takmičenj|konkurs|golman|budžet|pasoš|poslanik|predsjedavajuć|lic[aeou]$|dobija|dešava|takođe|uhapš|saobrać|odbra[mn]|odbran|bezb|rukovod|spolj|vazduh|hapšen|penzij|supa|peškir|fabri[kc]|stomak|sopstven|obezb|insist|finans|organizov|sprat|sijalic|mrkv|džep|rad[ií]o)|(?:ova|isa)(?:ti|o|la|li)$/u,
  },
  {
    tags: ["da"],
    words:
      /øj|[^d]ej(?!\b)|tion(?:en|er|erne|s)?$|.{3}ede[ns]?$|.{2}hed(?:en|er|erne)?$|^(?:sig|mig|dig|efter|ved|uden|bog|uge|tog$)/u,
  },
  { tags: ["nb", "nn"], words: /øy|sjon(?:en|er|ene|ar|ane|s)?$|kj|^(?:seg|meg|deg|etter|uten)$|ei(?!n$)/u },
  { tags: ["nb"], words: /.{2}het(?:en|er|ene)?$|.{3}(?:ene|enes)$/u },
  { tags: ["da", "nb"], words: /.{2}lige?(?:re|st|ste)?$|^hv/u },
  {
    tags: ["nn"],
    words:
      /.{2}leg(?:e|are|aste|ast)?$|.{2}heit(?:a|er|ene)?$|.{3}(?:ane|inga|ingar)$|^kv(?:a|ar|art|en|ifor|orleis)$|^(?:ikkje|eg|dei|frå|vere|vert|gjer|meir|noko|nokon|sjå|òg|berre|mykje|fleire)$/u,
  },
  { tags: ["da", "nb"], words: /.{2}(?:else|elsen|elser|elsene|ingen)$|.{3}ende$/u },
  { tags: ["nn"], words: /.{3}ande$|.{2}ingar?$/u },
  {
    tags: ["da"],
    words: /.{2}skab(?:et|er|s)?$|^(?:ud|op(?!p))\p{L}{3}|(?:øbe|abe|ibe|obe|uge|øge|øde|æde|åde)[rnts]?$|^kvinde/u,
  },
  {
    tags: ["nb", "nn"],
    words:
      /.{2}skap(?:et|er|s)?$|^(?:ut|opp)\p{L}{3}|(?:øpe|ape|ipe|ope|uke|øke|ike|ake|ite|ote|øte|åte)[rnts]?$|^kvinne/u,
  },
  { tags: ["id"], words: /.{3}itas$|.{3}(?:isme|logis)$/u },
  { tags: ["ms"], words: /.{3}iti$|.{3}(?:isme|logi)$/u },
  { tags: ["pt"], words: /[çãõ]|lh|nh[oae]|ss|[^s]ções|^(?:um|uma|em|são|com|até|ao|já|foi)$/u },
  {
    tags: ["gl"],
    words:
      /^x[aeio]|.(?:oxe|axe|uxe|exe|exi)|^(?:unha|unhas|un|nun|nunha|coa|coas|co|cos|tras|polo|pola|polos|polas|ata|aínda|xa|tamén|máis|non|dous|onte|hoxe|ó|ós)$/u,
  },
  { tags: ["es"], words: /[^gq]ue[^r]|[^r]ie[nrst]|^(?:el|los|las|del|y|lo|su|sus|con|una|al)$|y$|j[aeiou]/u },
  {
    tags: ["ca"],
    words:
      /ny(?:s|a|es)?$|l·l|tz|ció$|cions$|ix|[^q]u[ïü]|[àèò]|^(?:els|les|dels|als|pels|amb|i|és|per|l|d|s|n|una|va|ha)$/u,
  },
  { tags: ["es", "gl"], words: /ción$|ñ|ll/u },
];

const groups = new Map(neighbours.flatMap((group, index) => Object.keys(group).map((tag) => [tag, index] as const)));

/** Number of the group a language belongs to; `undefined` when it has no such neighbours. */
export const neighbourhoodOf = (tag: string): number | undefined => groups.get(tag);
