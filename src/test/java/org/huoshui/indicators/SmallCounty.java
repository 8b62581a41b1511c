package org.huoshui.indicators;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A city of three counties, the first ours with three banks, on the database of a test; and short ways to report. */
public final class SmallCounty {

    /** Tests that name this share a database of their own: other tests count every region there is. */
    public static final String DATABASE = "test.database=small-county";

    public static final RegionId CITY = new RegionId("660100");
    public static final RegionId HOME = new RegionId("660101");
    public static final RegionId EAST = new RegionId("660102");
    public static final RegionId WEST = new RegionId("660103");
    public static final InstitutionId ALPHA = new InstitutionId("ALP");
    public static final InstitutionId BETA = new InstitutionId("BET");
    public static final InstitutionId GAMMA = new InstitutionId("GAM");
    public static final IndicatorId DEPOSITS = new IndicatorId("deposit.balance");
    public static final IndicatorId LOANS = new IndicatorId("loan.balance");

    private final Observations observations;
    private final TransactionTemplate transaction;

    public SmallCounty(
            MaintainingDirectory directory, Observations observations, PlatformTransactionManager transactions) {
        this.observations = observations;
        this.transaction = new TransactionTemplate(transactions);
        take(directory, DirectoryList.REGIONS, """
                code	name	level	parent	home
                660100	原城市	CITY
                660101	本源县	COUNTY	660100	是
                660102	东源县	COUNTY	660100
                660103	西源县	COUNTY	660100
                """);
        take(directory, DirectoryList.GROUPS, """
                code	name	members
                two	东西两县	660102、660103
                pair	本东两县	660101、660102
                """);
        take(directory, DirectoryList.INSTITUTIONS, """
                code	region	name	short_name	aliases	kind	opened	closed
                ALP	660101	阿尔银行本源支行	阿尔银行		COMMERCIAL_BANK	2010-01
                BET	660101	贝塔银行本源支行	贝塔银行		COMMERCIAL_BANK	2010-01
                GAM	660101	本源农村商业银行	本源农商行		RURAL_COMMERCIAL_BANK	2010-01
                """);
    }

    private static void take(MaintainingDirectory directory, DirectoryList list, String text) {
        directory.importList(list, list + ".tsv", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Observations.Source source(String file) {
        return new Observations.Source(
                file, "ab".repeat(32), "17", "statistician", Instant.parse("2023-01-05T02:00:00Z"));
    }

    /** One observation in 亿元, in a transaction of its own. */
    public int report(Subject subject, IndicatorId indicator, String month, String yi) {
        return reportAll("bank.xlsx", of(subject, indicator, month, yi));
    }

    public int reportAll(String file, Observation... list) {
        return record(source(file), List.of(list));
    }

    public int record(Observations.Source source, List<Observation> list) {
        Integer count = transaction.execute(status -> observations.record(source, list));
        return count == null ? 0 : count;
    }

    public static Observation of(Subject subject, IndicatorId indicator, String month, String yi) {
        BigDecimal yuan = Unit.YI_YUAN.toBase(new BigDecimal(yi));
        return new Observation(indicator, subject, Month.parse(month), yuan, "表1", "B7");
    }

    /** The same indicator of all three banks. */
    public void banks(IndicatorId indicator, String month, String alpha, String beta, String gamma) {
        List<Observation> list = new ArrayList<>();
        list.add(of(Subject.of(ALPHA), indicator, month, alpha));
        list.add(of(Subject.of(BETA), indicator, month, beta));
        list.add(of(Subject.of(GAMMA), indicator, month, gamma));
        record(source("three.xlsx"), list);
    }
}
