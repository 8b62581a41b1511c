package org.huoshui.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
