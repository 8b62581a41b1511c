package org.huoshui.samples;

import java.util.List;

/**
 * An institution of the demo county.
 *
 * @param history the scale of its 36 months of history
 * @param report the scale of its return of December 2022
 */
record Office(
        String code,
        String name,
        String shortName,
        List<String> aliases,
        String kind,
        String opened,
        Scale history,
        Scale report) {

    static final List<Office> ALL = List.of(
            bank("HYB", "华岳银行澜溪支行", "华岳银行", "华岳银行澜溪县支行|华岳银行股份有限公司澜溪支行", "2006-05", Scale.wan(2), Scale.wan(2)),
            bank("CCB", "长川银行澜溪支行", "长川银行", "长川银行澜溪县支行|长川银行股份有限公司澜溪支行", "2004-11", Scale.yi(4), Scale.yi(4)),
            bank("JYB", "九域银行澜溪支行", "九域银行", "九域银行澜溪县支行|九域银行股份有限公司澜溪支行", "2009-03", Scale.yi(4), Scale.yi(4)),
            bank("NZB", "农泽银行澜溪县支行", "农泽银行", "农泽银行澜溪支行|农泽银行股份有限公司澜溪县支行", "1998-07", Scale.yuan(2), Scale.yuan(2)),
            bank(
                    "THB",
                    "通海银行澜溪支行",
                    "通海银行",
                    "通海银行澜溪县支行|通海银行股份有限公司澜溪支行",
                    "2013-09",
                    Scale.thousand(0),
                    Scale.thousand(0)),
            bank(
                    "YHB",
                    "邮汇储蓄银行澜溪县支行",
                    "邮汇银行",
                    "邮汇储蓄银行|邮汇储蓄银行澜溪支行|邮汇储蓄银行股份有限公司澜溪县支行",
                    "2008-03",
                    Scale.wan(2),
                    Scale.wan(2)),
            bank("HNB", "瀚宁银行澜溪支行", "瀚宁银行", "瀚宁银行澜溪县支行|瀚宁银行股份有限公司澜溪支行", "2011-10", Scale.wan(0), Scale.wan(2)),
            bank("DLB", "东陆银行澜溪支行", "东陆银行", "东陆银行澜溪县支行|东陆银行股份有限公司澜溪支行", "2016-06", Scale.yuan(0), Scale.wan(2)),
            office(
                    "LXR",
                    "澜溪农村商业银行",
                    "澜溪农商行",
                    "澜溪农商银行|澜溪农村商业银行股份有限公司",
                    "RURAL_COMMERCIAL_BANK",
                    "2010-12",
                    Scale.thousand(2),
                    Scale.wan(2)),
            office(
                    "LXV",
                    "澜溪瀚丰村镇银行",
                    "瀚丰村镇银行",
                    "瀚丰村镇|澜溪瀚丰村镇银行股份有限公司|澜溪瀚丰村镇银行有限责任公司",
                    "VILLAGE_BANK",
                    "2014-04",
                    Scale.yuan(2),
                    Scale.yuan(2)),
            office(
                    "GNP",
                    "国农发展银行澜溪县支行",
                    "国农发行",
                    "国农发展银行|国农发展银行澜溪支行",
                    "POLICY_BANK",
                    "1997-01",
                    Scale.wan(2),
                    Scale.wan(2)),
            office(
                    "AHP",
                    "安和财产保险澜溪支公司",
                    "安和财险",
                    "安和财产保险|安和财产保险股份有限公司澜溪支公司",
                    "PROPERTY_INSURER",
                    "2005-08",
                    Scale.yuan(2),
                    Scale.wan(2)),
            office(
                    "TNL",
                    "泰宁人寿保险澜溪支公司",
                    "泰宁人寿",
                    "泰宁人寿保险|泰宁人寿保险股份有限公司澜溪支公司",
                    "LIFE_INSURER",
                    "2007-02",
                    Scale.wan(2),
                    Scale.yuan(2)),
            office(
                    "HNG",
                    "瀚宁融资担保澜溪分公司",
                    "瀚宁担保",
                    "瀚宁融资担保|瀚宁融资担保有限公司澜溪分公司",
                    "GUARANTEE_COMPANY",
                    "2015-05",
                    Scale.wan(2),
                    Scale.wan(2)));

    private static Office bank(
            String code, String name, String shortName, String aliases, String opened, Scale history, Scale report) {
        return office(code, name, shortName, aliases, "COMMERCIAL_BANK", opened, history, report);
    }

    private static Office office(
            String code,
            String name,
            String shortName,
            String aliases,
            String kind,
            String opened,
            Scale history,
            Scale report) {
        return new Office(code, name, shortName, List.of(aliases.split("\\|")), kind, opened, history, report);
    }

    static Office of(String code) {
        return ALL.stream().filter(o -> o.code.equals(code)).findFirst().orElseThrow();
    }

    boolean isBank() {
        return kind.endsWith("_BANK");
    }
}
