package org.huoshui.samples;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An item as the county's institutions report it. A code that starts with {@code ~} is a row that real returns carry
 * but the office does not collect; a reader must leave it alone.
 *
 * @param name the catalogue's Chinese name
 * @param unit {@code 元} for money (written in the file's own unit), else the unit written
 * @param flow counted from 1 January
 */
record Item(String code, String name, String unit, boolean flow) {

    private static final Map<String, Item> ALL = new LinkedHashMap<>();

    static {
        """
        deposit.balance|各项存款余额|元|
        deposit.household.balance|住户存款余额|元|
        deposit.corporate.balance|非金融企业存款余额|元|
        deposit.gov_org.balance|机关团体存款余额|元|
        ~deposit.fiscal|财政性存款|元|
        ~deposit.nonbank|非银行业金融机构存款|元|
        loan.balance|各项贷款余额|元|
        loan.household.balance|住户贷款余额|元|
        ~loan.household.short|住户短期贷款|元|
        ~loan.household.long|住户中长期贷款|元|
        loan.corporate.balance|企（事）业单位贷款余额|元|
        ~loan.corporate.short|企事业单位短期贷款|元|
        loan.short_term.balance|短期贷款余额|元|
        loan.enterprise_mlt.balance|企业中长期贷款余额|元|
        loan.bill_discount.balance|票据贴现余额|元|
        loan.manufacturing.balance|制造业贷款余额|元|
        loan.manufacturing_mlt.balance|制造业中长期贷款余额|元|
        loan.inclusive.balance|普惠金融重点领域贷款余额|元|
        loan.inclusive_micro.balance|普惠小微贷款余额|元|
        loan.agri.balance|涉农（“三农”）贷款余额|元|
        loan.private.balance|民营企业贷款余额|元|
        npl.balance|不良贷款余额|元|
        npl.ratio|不良贷款率|%|
        loan.enterprise.issued.amount|涉企贷款发放额|元|flow
        loan.rate.enterprise_new.weighted_avg|新发放企业贷款加权平均利率|%|
        loan.green_inclusive.balance|绿色普惠贷款余额|元|
        loan.online.issued.amount|线上模式贷款发放额|元|flow
        first_loan.amount|首贷金额|元|flow
        first_loan.enterprise.count|首贷企业家数|家|flow
        relief.loan.amount|助企纾困贷款金额|元|flow
        relief.loan.count|助企纾困贷款笔数|笔|flow
        insurance.premium.property|财产险保费收入|元|flow
        insurance.claim.property|财产险赔款|元|flow
        insurance.agri.premium|政策性农险保费|元|flow
        insurance.premium.life|人身险保费收入|元|flow
        insurance.claim.life|人身险赔付支出|元|flow
        guarantee_loan.issued.amount|担保类信贷产品放款额|元|flow
        guarantee_loan.issued.count|担保类信贷产品放款笔数|笔|flow
        guarantee.farmer.amount|惠农担保额|元|flow
        guarantee.farmer.household.count|惠农担保户数|户|flow
        fiscal.general_budget_revenue|一般公共预算收入|元|flow
        fixed_asset_investment|固定资产投资|元|flow
        industry.value_added_above_scale|规模以上工业增加值|元|flow
        finance.value_added|金融业增加值|元|flow
        """.lines().map(line -> Arrays.asList(line.split("\\|", -1))).forEach(f -> ALL.put(
                f.get(0), new Item(f.get(0), f.get(1), f.get(2), f.get(3).equals("flow"))));
    }

    static Item of(String code) {
        Item item = ALL.get(code);
        if (item == null) throw new IllegalArgumentException("no such item: " + code);
        return item;
    }

    boolean isMoney() {
        return unit.equals("元");
    }

    boolean isCollected() {
        return !code.startsWith("~");
    }
}
