package org.huoshui.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observation;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Month;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo county's numbers without its workbooks: {@code samples/directory}, {@code samples/targets.tsv} and the truth
 * written beside the samples, stored as accepted. The faulty return of 瀚宁银行 gives way to the corrected one.
 */
public final class DemoNumbers {

    /** Another set of properties is another context, and that a database of its own: other tests count on an empty one. */
    public static final String DATABASE_OF_ITS_OWN = "huoshui.test=demo-numbers";

    static final Path SAMPLES = Path.of("samples");

    /** What the office's own records give elsewhere: here one number for each, as if typed. */
    private static final Set<String> OF_RECORDS = Set.of(
            "助企纾困贷款户数",
            "场外签约授信户数",
            "场外签约授信额",
            "对接融资金额",
            "帮助融资企业家数",
            "战略合作信贷支持额",
            "授信金额",
            "推介项目个数",
            "推介项目融资需求额",
            "攀登企业家数",
            "攀登企业新发放贷款额",
            "政银企对接活动场次",
            "签约企业家数",
            "签约到位资金",
            "签约金额",
            "签约银行家数",
            "签订战略合作协议机构家数",
            "结对企业家数",
            "绿色金融平台注册企业家数",
            "绿色金融平台线上贷款额",
            "获贷攀登企业家数",
            "走访企业家数",
            "服务企业次数",
            "解决企业问题个数",
            "重点项目个数");

    private final MaintainingDirectory directory;
    private final Observations observations;
    private final Targets targets;
    private final TransactionTemplate transactions;

    public DemoNumbers(
            MaintainingDirectory directory,
            Observations observations,
            Targets targets,
            TransactionTemplate transactions) {
        this.transactions = transactions;
        this.directory = directory;
        this.observations = observations;
        this.targets = targets;
    }

    /** May be called again: what is there stays as it is. */
    public void load() {
        loadDirectory();
        transactions.executeWithoutResult(status -> loadNumbers());
    }

    // each list is seen by the next only once it is committed
    private void loadDirectory() {
        for (DirectoryList list : DirectoryList.values()) {
            String file = list.name().toLowerCase(Locale.ROOT) + ".tsv";
            directory.importList(list, file, bytes(SAMPLES.resolve("directory").resolve(file)));
        }
    }

    private void loadNumbers() {
        Map<String, List<Observation>> files = new LinkedHashMap<>();
        for (String truth : List.of("history.tsv", "2022-12.tsv", "corrected.tsv"))
            for (String line : lines(SAMPLES.resolve("truth").resolve(truth))) {
                String[] cell = line.split("\t");
                if (truth.equals("2022-12.tsv") && cell[3].equals("HNB")) continue;
                files.computeIfAbsent(cell[0], file -> new ArrayList<>()).add(observation(cell));
            }
        files.forEach((file, batch) -> observations.record(
                new Observations.Source(file, "0".repeat(64), null, "statistician", Instant.EPOCH), batch));
        observations.record(Observations.Source.typed("台账统计", "statistician", Instant.EPOCH), ofRecords());
        for (String line : lines(SAMPLES.resolve("targets.tsv"))) {
            String[] cell = line.split("\t");
            Comparison of = Comparison.valueOf(cell[3].toUpperCase(Locale.ROOT));
            targets.set(new Targets.Target(
                    new IndicatorId(cell[2]),
                    subject(cell[1]),
                    Integer.parseInt(cell[0]),
                    of,
                    new BigDecimal(cell[4]),
                    cell[5].equals("yes")));
        }
    }

    /**
     * Whether a phrase speaks of what records give: those numbers are held to their records where the records are, not here.
     *
     * @param phrase {@code 2022年12月·澜溪县·走访企业家数}
     */
    static boolean isOfRecords(String phrase) {
        return Arrays.stream(phrase.split("·")).anyMatch(part -> OF_RECORDS.contains(part) || part.equals("签约贷款落实率"));
    }

    private List<Observation> ofRecords() {
        List<Observation> typed = new ArrayList<>();
        for (String line : lines(Path.of("src/main/resources/indicators/catalogue.tsv"))) {
            String[] cell = line.split("\t");
            if (!OF_RECORDS.contains(cell[1])) continue;
            BigDecimal value = new BigDecimal(cell[2].endsWith("元") ? "123000000" : "12");
            for (Month month = Month.of(2021, 12); month.isBefore(Month.of(2023, 1)); month = month.plus(1))
                typed.add(new Observation(new IndicatorId(cell[0]), subject("990101"), month, value, null, null));
        }
        return typed;
    }

    private static Observation observation(String[] cell) {
        return new Observation(
                new IndicatorId(cell[4]),
                subject(cell[3]),
                Month.parse(cell[5]),
                new BigDecimal(cell[6]),
                cell[1],
                cell[2]);
    }

    private static Subject subject(String code) {
        return code.matches("\\d+") ? Subject.of(new RegionId(code)) : Subject.of(new InstitutionId(code));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
