package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmSize;
import org.huoshui.directory.Firms;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.NewFirm;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.huoshui.kernel.Asking;
import org.huoshui.returns.DemoDirectory;

/** People and firms of a county, and what they say. */
final class NeedFixture {

    static final FirmId QIMING = new FirmId("91990101MA0QM00199");
    static final FirmId HENGTAI = new FirmId("91990101MA0QM00274");
    static final RegionId XIKOU = new RegionId("990101001");
    static final LocalDate TUESDAY = LocalDate.of(2022, 9, 27);

    static final Asker OFFICER = new Asker("officer", "经办人", Set.of(Role.OFFICER), null);
    static final Asker LEADER = new Asker("leader", "分管领导", Set.of(Role.LEADER), null);
    static final Asker FIRM = firm(QIMING);
    static final Asker TOWNSHIP =
            new Asker("township", "溪口镇", Set.of(Role.TOWNSHIP), Scope.TOWNSHIP, XIKOU.code(), null, null, null);
    static final Asker CITY =
            new Asker("city", "市局", Set.of(Role.OFFICER), Scope.CITY_AND_BELOW, "990100", null, null, null);

    private NeedFixture() {}

    static Asker firm(FirmId firm) {
        return new Asker("firm-" + firm, "企业", Set.of(Role.FIRM), Scope.OWN, null, null, firm.code(), null);
    }

    static Asker bank(String code) {
        return new Asker("bank-" + code, code + " 经理", Set.of(Role.INSTITUTION), code);
    }

    static void county(MaintainingDirectory directory, Firms firms) {
        DemoDirectory.load(directory);
        firms.record(new NewFirm(QIMING, "澜溪启明电子有限公司", XIKOU, "C3912", FirmSize.SMALL, null, null, "", ""));
        firms.record(new NewFirm(
                HENGTAI, "澜溪恒泰机械有限公司", new RegionId("990101004"), "C3912", FirmSize.SMALL, null, null, "", ""));
    }

    /** 500 万元 for a year, working capital, at 4.5 % at most. */
    static NewNeed fiveMillion(FirmId firm) {
        return need(firm, "5000000", Purpose.WORKING_CAPITAL);
    }

    static NewNeed need(FirmId firm, String amount, Purpose purpose) {
        return new NewNeed(
                firm,
                new BigDecimal(amount),
                12,
                purpose,
                "采购原材料",
                new BigDecimal("4.5"),
                Set.of(Guarantee.CREDIT, Guarantee.COLLATERAL),
                LocalDate.of(2022, 12, 31),
                Origin.FIRM,
                "",
                "李明",
                "19900001001");
    }

    static Answering.NewOffer offer(String amount, String rate) {
        return new Answering.NewOffer(
                new BigDecimal(amount), new BigDecimal(rate), 12, Set.of(Guarantee.CREDIT), null, null, "");
    }

    static Deals.Terms terms(LocalDate day, String amount, String number) {
        return new Deals.Terms(day, new BigDecimal(amount), new BigDecimal("4.2"), 12, number, null);
    }

    static List<InstitutionId> banks(String... codes) {
        return java.util.Arrays.stream(codes).map(InstitutionId::new).toList();
    }

    static <T> T as(Asker asker, Supplier<T> work) {
        return Asking.as(asker, work::get);
    }

    static void does(Asker asker, Runnable work) {
        Asking.run(asker, work);
    }
}
