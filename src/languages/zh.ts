import { blank, type Language } from "./language.ts";

export const zh: Language = {
  ...blank,
  tag: "zh",
  bylineWords: [
    "作者：",
    "作者:",
    "文：",
    "文/",
    "撰文：",
    "记者：",
    "記者：",
    "责任编辑：",
    "責任編輯：",
    "编辑：",
    "編輯：",
  ],
  andWords: ["和", "与", "與", "、"],
  roles: ["记者", "記者", "编辑"],
  publishedWords: ["发布", "发表", "发布时间", "發布", "發佈", "發表", "發布時間", "發佈時間"],
  updatedWords: ["更新", "更新时间", "更新時間"],
  creditWords: ["图片", "图片来源", "摄影", "图源", "圖片", "圖片來源", "攝影", "图"],
  readMore: [
    "延伸阅读",
    "延伸閱讀",
    "相关阅读",
    "相關閱讀",
    "相关新闻",
    "相關新聞",
    "阅读更多",
    "閱讀更多",
    "点击查看",
  ],
  boilerplate: {
    comments: ["评论", "評論", "发表评论", "發表評論", "留言"],
    sharing: ["分享", "复制链接", "複製連結", "打印", "列印", "扫一扫"],
    newsletter: ["订阅电子报", "訂閱電子報"],
    subscription: ["登录", "登入", "注册", "註冊", "订阅", "訂閱", "会员登录"],
    cookies: ["本网站使用", "本網站使用"],
    advertisement: ["广告", "廣告", "推广", "推廣"],
    copyright: ["版权所有", "版權所有", "未经授权", "未經授權", "责任编辑", "責任編輯", "Copyright", "©"],
    navigation: ["首页", "首頁", "返回首页", "回到顶部", "菜单", "跳到主要内容", "上一篇", "下一篇"],
    tags: ["标签", "標籤", "关键词", "關鍵詞"],
    caption: [],
  },
  tailHeads: [
    "热门新闻",
    "熱門新聞",
    "最新新闻",
    "最新新聞",
    "推荐阅读",
    "推薦閱讀",
    "猜你喜欢",
    "相关推荐",
    "热点排行",
  ],
  sourceBefore: ["据", "根据", "據", "根據"],
  sourceAfter: ["报道", "報道", "報導"],
  saysWords: ["表示", "说", "說", "指出", "称", "稱"],
  readerWords: ["您", "你"],
  pageWords: ["订阅", "訂閱", "登录", "登入"],
  notNumerals: [],
  andAHalf: [],
  eras: { 民國: 1911, 民国: 1911 },
  about: ["约", "大约", "近", "将近", "約"],
  moreThan: ["超过", "逾", "超過"],
  lessThan: ["不到", "不足"],
  magnitudes: {},
  currencies: {
    美元: "USD",
    美金: "USD",
    美圆: "USD",
    欧元: "EUR",
    歐元: "EUR",
    英镑: "GBP",
    英鎊: "GBP",
    日元: "JPY",
    日圆: "JPY",
    日圓: "JPY",
    人民币: "CNY",
    人民幣: "CNY",
    元人民币: "CNY",
    元: "CNY",
    港元: "HKD",
    港币: "HKD",
    新台币: "TWD",
    新台幣: "TWD",
    卢布: "RUB",
    盧布: "RUB",
    韩元: "KRW",
    韓元: "KRW",
    瑞士法郎: "CHF",
    法郎: "CHF",
  },
  percent: ["%"],
  percentagePoints: ["个百分点", "個百分點", "百分点", "百分點"],
  sections: [
    "新闻",
    "新聞",
    "政治",
    "经济",
    "經濟",
    "国际",
    "國際",
    "社会",
    "社會",
    "体育",
    "體育",
    "文化",
    "观点",
    "觀點",
    "科技",
    "健康",
    "财经",
    "財經",
    "快讯",
  ],
  measureWords: {
    marketValue: ["市值", "估值"],
    revenue: ["营收", "收入", "營收", "销售额"],
    profit: ["利润", "盈利", "利潤"],
    loss: ["亏损", "损失", "赤字", "虧損"],
    price: ["价格", "价", "價格"],
    cost: ["成本", "费用"],
    investment: ["投资", "投資"],
    debt: ["债务", "債務"],
    budget: ["预算", "預算"],
    tax: ["税", "稅"],
    fine: ["罚款", "罰款"],
    wage: ["工资", "薪资", "薪資"],
    share: ["股份", "股权", "持股"],
    growth: ["增长", "增長"],
    inflation: ["通胀", "通脹"],
    unemployment: ["失业", "失業"],
    interestRate: ["利率"],
    export: ["出口"],
    deaths: ["死亡", "遇难", "丧生", "死者"],
    injured: ["受伤", "受傷"],
    missing: ["失踪", "失蹤"],
    population: ["人口", "居民"],
    users: ["用户", "用戶"],
    employees: ["员工", "員工"],
    votes: ["选票", "票"],
    temperature: ["气温", "氣溫"],
    sharePrice: ["股价", "股價"],
  },
  peopleWords: ["人"],
  telephoneWords: ["電話", "电话"],
  contactWords: ["電話"],
  citedOutlet:
    /(?:据|根据|據|根據|援引)(?<name>[\p{Script=Han}A-Za-z]{1,12}?(?:社|报|報|网|網|新闻|新聞|电视台|電視台|杂志|雜誌|通讯社))(?:报道|報道|報導|消息|称|援引)/gu,
  cents: ["美分", "分"],
  counters: ["人", "个", "家", "头", "名"],
  unspaced: true,
  hasCapitals: false,
  photographedBy: ["攝", "摄", "图", "圖"],
  fractionWords: ["分之"],
};

/**
 * The characters that Chinese newspapers write foreign names with, by their sound: those of the transcription tables for
 * English, German, French and Russian, simplified and traditional.
 */
export const soundCharacters: ReadonlySet<string> = new Set(
  (
    "阿艾埃奥乌安昂恩因欧厄爱奧烏歐愛" +
    "布巴贝比博拜鲍班本宾邦白贝貝鮑賓" +
    "普帕佩皮波派保潘彭平庞龐" +
    "德达黛代迪多杜戴道丹登丁当东達當東" +
    "特塔泰蒂托图陶坦滕廷唐通圖湯汤" +
    "格加盖吉戈古高甘根金冈贡蓋岡貢哥葛" +
    "克卡凯基科库考坎肯康凱庫柯可" +
    "夫弗瓦维沃武万文温維萬溫" +
    "法费菲福富凡芬方丰費豐范" +
    "兹扎泽齐佐祖宰藻赞曾津藏宗茲澤齊贊" +
    "茨察蔡策奇楚岑聪" +
    "斯萨塞西索苏赛绍桑森辛松薩蘇賽紹史士" +
    "什沙谢希肖舒夏尚申谢謝莎" +
    "查切乔丘柴钱琴钦昌春喬錢欽恰" +
    "季贾杰焦朱詹真賈傑姬捷" +
    "赫哈黑霍胡海豪汉亨欣杭洪漢" +
    "姆马玛梅米莫穆迈毛曼门明芒馬瑪邁門麦麥蒙摩默" +
    "纳娜内尼诺努奈瑙南嫩宁农納內諾農寧妮" +
    "尔拉莱利莉洛卢赖劳兰伦林朗龙雷里丽罗鲁爾萊盧賴勞蘭倫龍麗羅魯廉連琳列理" +
    "伍韦威怀旺翁韋懷" +
    "伊亚耶约尤延英永亞約依雅叶葉" +
    "奎姬瑞日让讓热熱"
  ).match(/\p{Script=Han}/gu),
);
