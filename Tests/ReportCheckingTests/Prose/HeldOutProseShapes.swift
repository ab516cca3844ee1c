/// Sentences written before it was known how others would be read. Of the contradictions in them 13 in 100
/// were missed at first, all in two shapes (shares in brackets, 与…相比), and nothing was found in those
/// that agree; with these two read as well, fewer than one in 100.
extension ProseShape {
  static let heldOut: [ProseShape] = [
    ProseShape(.parts(2), "一年来，累计公开各类政务信息{w}条，其中通过区政府网站公开{a}条，通过“清风”微信公众号公开{b}条。"),
    ProseShape(.parts(3), "今年共在政府信息公开平台发布信息 {w} 条，其中概况类 {a} 条、动态类 {b} 条、公示公告 {c} 条。"),
    ProseShape(.parts(2), "截至年底，本机关主动公开政府信息{w}件，其中全文电子化{a}件，纸质公开{b}件。"),
    ProseShape(.parts(4), "全年编发政务信息{w}篇，包括财政资金{a}篇，人事任免{b}篇，重大项目{c}篇，民生保障{d}篇。"),
    ProseShape(.parts(2), "召开新闻发布会{w}场（其中主要负责人出席{a}场，分管负责人出席{b}场）。"),
    ProseShape(.parts(1), "本年度制作政策解读材料{w}份，其中图解{a}份，群众反映良好。"),
    ProseShape(.parts(2), "全年共办理建议提案{w}件，其中人大建议{a}件、政协提案{b}件，办结率100%。"),
    ProseShape(.parts(3), "{y}年度共受理政府信息公开申请{w}件，其中当面申请{a}件、邮寄申请{b}件、在线申请{c}件，全部在法定期限内答复。"),
    ProseShape(.parts(2), "共收到公民、法人和其他组织的信息公开申请{w}份，其中公民{a}份，企业{b}份。"),
    ProseShape(.parts(3), "答复申请{w}件，其中予以公开{a}件、部分公开{b}件、无法提供{c}件。"),
    ProseShape(.allParts(3), "公开信息{w}条，其中通知公告{a}条，工作动态{b}条，其余{c}条。"),
    ProseShape(.allParts(2), "通过网站公开{a}条，通过公示栏公开{b}条，共{w}条。"),
    ProseShape(.share, "全年共处理申请{w}件，其中不予公开{a}件，占全部申请的{p}。"),
    ProseShape(.share, "办结依申请公开{w}件，其中属于予以公开的{a}件，占{p}，属于无法提供的{b}件，占{q}。"),
    ProseShape(.share, "全年共发布稿件{w}篇，其中原创稿件{a}篇，占比为{p}。"),
    ProseShape(.share, "收到申请{w}件（其中自然人{a}件，占{p}；法人{b}件，占{q}）。"),
    ProseShape(.rise, "本年度收到政府信息公开申请{n}件，与2022年的{o}件相比增长{p}。"),
    ProseShape(.rise, "门户网站共更新信息{n}条，比去年增加{x}条，增幅{p}。"),
    ProseShape(.fall, "全年受理申请{n}件，较2022年（{o}件）减少{x}件，降幅为{p}。"),
    ProseShape(.fall, "共推送图文消息{n}篇，比上年度{o}篇下降{p}。"),
    ProseShape(.year, "{y}年，全局上下高度重视，共发布各类信息{w}条，回应群众关切。"),
    ProseShape(.year, "{y}年度本机关共受理信息公开申请{w}件。"),
    ProseShape(.year, "1.{y}年，街道办事处通过各类渠道公开信息{w}条。"),
    ProseShape(.year, "{y}年我单位未收到政府信息公开申请。"),
    ProseShape(.plain, "全年政务微信发布{a}条，政务微博发布{b}条，抖音发布{c}条，点击量突破{d}万次。"),
    ProseShape(.plain, "对照2022年度第三方评估反馈的{a}个问题，制定整改措施{b}条。"),
    ProseShape(
      .plain, "2022年10月印发《工作规则》，2023年修订制度{a}项，其中新增{b}项。".replacing("其中新增{b}项", with: "清理旧制度{b}项")),
    ProseShape(.plain, "处理市长信箱来信{w}件，回复{a}件，转办{b}件；政务服务热线{c}件，好评率99.12%。"),
    ProseShape(.plain, "公开率达到100%，较去年提高5.2个百分点，位列全市第{a}。"),
    ProseShape(.plain, "检查网站{a}个、新媒体账号{b}个，发现问题{c}处，整改率100%。"),
    ProseShape(.plain, "共发布信息{w}条，其中文字{a}条，图片{b}张，视频{c}个，累计播放{d}万次。"),
    ProseShape(.plain, "2021年至2023年，共收到申请{w}件。2020年前公开的文件{a}份已清理。"),
    ProseShape(.plain, "申请量同比下降，办理质量提升，2024年将公开信息{w}条以上。"),
    ProseShape(.plain, "按照《2022年政务公开工作要点》要求，公开重点领域信息{a}条，占年度任务的八成。"),
    ProseShape(.plain, "办理建议提案{w}件，其中主办{a}件，会办{b}件；代表满意率100%，委员满意率100%。"),
    ProseShape(.plain, "收到申请{w}件，其中自然人{w}件；网络申请{w}件；已办结{w}件。"),
  ]
}
