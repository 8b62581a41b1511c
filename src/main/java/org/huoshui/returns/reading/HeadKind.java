package org.huoshui.returns.reading;

import java.util.Map;
import java.util.Set;

/** What a head that names no figure says about its column: 项目, 机构名称, 行次, 备注. */
enum HeadKind {
    ITEM,
    SUBJECT,
    REGION,
    UNIT,
    MONTH,
    YEAR,
    ID,
    NOTE,
    /** 名称, 内容: says only that names follow. */
    LABEL,
    /** Names of something that is neither an indicator nor an institution: 行业, 企业名称. */
    OTHER,
    NONE;

    private static final Map<HeadKind, Set<String>> WORDS = Map.of(
            ITEM,
            Set.of(
                    "项目",
                    "指标",
                    "指标名称",
                    "项目名称",
                    "科目",
                    "科目名称",
                    "统计指标",
                    "统计项目",
                    "主要指标",
                    "指标项",
                    "报表项目",
                    "指标及项目",
                    "item",
                    "items",
                    "indicator",
                    "indicators",
                    "项目/指标",
                    "业务指标",
                    "填报项目",
                    "填报指标",
                    "数据项",
                    "项目item",
                    "指标indicator"),
            SUBJECT,
            Set.of(
                    "机构",
                    "机构名称",
                    "银行",
                    "银行名称",
                    "行名",
                    "单位名称",
                    "金融机构",
                    "金融机构名称",
                    "银行机构",
                    "行别",
                    "行社",
                    "行社名称",
                    "网点",
                    "网点名称",
                    "填报机构",
                    "填报单位",
                    "报送单位",
                    "报送机构",
                    "承办银行",
                    "支行",
                    "支行名称",
                    "保险公司",
                    "公司名称",
                    "机构简称",
                    "行名称",
                    "经办行",
                    "bank",
                    "institution",
                    "institutions",
                    "banks",
                    "机构bank",
                    "贷款银行",
                    "银行业金融机构",
                    "法人机构",
                    "保险机构"),
            REGION,
            Set.of(
                    "地区", "县区", "县市区", "县(市、区)", "县(市,区)", "县(区)", "区县", "区域", "县市", "市县", "市县区", "行政区划", "地区名称", "县名",
                    "县域", "县(市)区", "县别", "县区名称", "region", "county", "各县区", "县(市)"),
            UNIT,
            Set.of("单位", "计量单位", "unit", "units", "金额单位", "数据单位"),
            MONTH,
            Set.of(
                    "月份", "日期", "时间", "期间", "年月", "报告期", "数据期", "数据日期", "报表日期", "统计月份", "统计期间", "统计时间", "所属期", "月度",
                    "期数", "报告月份", "month", "date", "period", "数据月份", "统计日期", "时点"),
            YEAR,
            Set.of("年份", "年度", "年", "year"),
            ID,
            Set.of(
                    "序号", "行次", "编号", "代码", "编码", "项目代码", "指标代码", "机构代码", "机构编码", "行号", "no", "no.", "栏次", "指标编码",
                    "项目编码", "科目代码", "科目号", "地区代码", "区划代码"),
            NOTE,
            Set.of(
                    "备注", "说明", "指标解释", "指标说明", "口径", "统计口径", "责任人", "联系人", "联系电话", "电话", "填报人", "审核人", "数据来源", "取数口径",
                    "注", "备注说明", "remark", "remarks", "note", "notes", "填报说明", "情况说明", "责任科室", "报送人"),
            LABEL,
            Set.of("名称", "内容", "类别", "类型", "分类", "name", "栏目", "业务", "业务种类", "种类"),
            OTHER,
            Set.of(
                    "行业", "行业名称", "企业", "企业名称", "客户", "客户名称", "借款人", "产品", "产品名称", "期限", "五级分类", "用途", "贷款用途", "担保方式",
                    "贷款品种", "项目业主", "险种", "险种名称", "乡镇", "村", "贷款种类", "贷款投向", "投向"));

    static HeadKind of(String folded) {
        String word = folded.toLowerCase(java.util.Locale.ROOT).replaceAll("[:：*]", "");
        for (Map.Entry<HeadKind, Set<String>> kind : WORDS.entrySet())
            if (kind.getValue().contains(word)) return kind.getKey();
        return NONE;
    }
}
